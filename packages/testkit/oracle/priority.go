package main

import (
	"fmt"

	corev1 "k8s.io/api/core/v1"
	schedulingv1 "k8s.io/api/scheduling/v1"
	"k8s.io/kubernetes/pkg/apis/scheduling"
)

// priorityClasses are those of a case and those that every cluster has.
type priorityClasses map[string]*schedulingv1.PriorityClass

func decodePriorityClasses(c Case) (priorityClasses, error) {
	list, err := decodeList(c, "priorityClasses", func() *schedulingv1.PriorityClass { return &schedulingv1.PriorityClass{} })
	if err != nil {
		return nil, err
	}
	classes := priorityClasses{
		scheduling.SystemClusterCritical: {Value: scheduling.SystemCriticalPriority},
		scheduling.SystemNodeCritical:    {Value: scheduling.SystemCriticalPriority + 1000},
	}
	for _, class := range list {
		classes[class.Name] = class
	}
	return classes, nil
}

// resolve gives a pod the priority of its class, or of the default class (plugin/pkg/admission/priority/admission.go).
// A pod that has a priority keeps it: it was read from a cluster.
func (c priorityClasses) resolve(pod *corev1.Pod) error {
	if pod.Spec.Priority != nil {
		return nil
	}
	class := c.globalDefault()
	if pod.Spec.PriorityClassName != "" {
		class = c[pod.Spec.PriorityClassName]
		if class == nil {
			return fmt.Errorf("spec.priorityClassName: no PriorityClass with name %s was found", pod.Spec.PriorityClassName)
		}
	}
	if class == nil {
		return nil
	}
	pod.Spec.Priority = &class.Value
	if pod.Spec.PreemptionPolicy == nil {
		pod.Spec.PreemptionPolicy = class.PreemptionPolicy
	}
	return nil
}

// globalDefault is the default class with the lowest value: a cluster has two only by accident.
func (c priorityClasses) globalDefault() *schedulingv1.PriorityClass {
	var lowest *schedulingv1.PriorityClass
	for _, class := range c {
		if class.GlobalDefault && (lowest == nil || class.Value < lowest.Value) {
			lowest = class
		}
	}
	return lowest
}
