package main

import (
	"context"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
)

// cluster is a case after admission: what the scheduler's informers would hold.
type cluster struct {
	pod       *corev1.Pod
	nodes     []*corev1.Node
	bound     []*corev1.Pod
	nominated []*corev1.Pod
	objects   []runtime.Object
}

// refusal says that the API server or kube-scheduler would not accept what the case holds.
type refusal struct{ cause error }

func (r refusal) Error() string { return r.cause.Error() }

func admitCluster(ctx context.Context, c *Case) (*cluster, error) {
	applied, err := decodePod("pod", c.Pod)
	if err != nil {
		return nil, refusal{err}
	}
	pod, err := admitPod(ctx, "pod", applied)
	if err != nil {
		return nil, refusal{err}
	}

	applyDefaults(c.Nodes)
	admitted := &cluster{pod: pod, nodes: c.Nodes, objects: []runtime.Object{pod}}
	known := make(map[string]bool, len(c.Nodes))
	for _, node := range c.Nodes {
		known[node.Name] = true
	}

	namespaces := namespacesOf(c.Namespaces)
	namespaces.add(pod.Namespace)
	for i, raw := range c.Pods {
		where := fmt.Sprintf("pods[%d]", i)
		applied, err := decodePod(where, raw)
		if err != nil {
			return nil, refusal{err}
		}
		other, err := admitPod(ctx, where, applied)
		if err != nil {
			return nil, refusal{err}
		}
		namespaces.add(other.Namespace)
		// The scheduler's pod informer selects neither (pkg/scheduler/scheduler.go, newPodInformer).
		if other.Status.Phase == corev1.PodSucceeded || other.Status.Phase == corev1.PodFailed {
			continue
		}
		switch {
		case other.Spec.NodeName == "" && other.Status.NominatedNodeName != "":
			admitted.nominated = append(admitted.nominated, other)
		case known[other.Spec.NodeName]:
			admitted.bound = append(admitted.bound, other)
		default:
			continue
		}
		admitted.objects = append(admitted.objects, other)
	}

	add(admitted, namespaces.list)
	add(admitted, c.Services)
	add(admitted, c.PDBs)
	add(admitted, c.PVs)
	add(admitted, c.PVCs)
	add(admitted, c.StorageClasses)
	add(admitted, c.CSINodes)
	add(admitted, c.Claims)
	add(admitted, c.Slices)
	add(admitted, c.DeviceClasses)
	return admitted, nil
}

func add[T runtime.Object](admitted *cluster, objects []T) {
	applyDefaults(objects)
	for _, object := range objects {
		admitted.objects = append(admitted.objects, object)
	}
}

// namespaceSet completes the namespaces of a case: no pod exists without its namespace.
type namespaceSet struct {
	list  []*corev1.Namespace
	names map[string]bool
}

func namespacesOf(list []*corev1.Namespace) *namespaceSet {
	set := &namespaceSet{names: map[string]bool{}}
	for _, namespace := range list {
		set.list = append(set.list, namespace)
		set.names[namespace.Name] = true
	}
	return set
}

func (s *namespaceSet) add(name string) {
	if s.names[name] {
		return
	}
	s.names[name] = true
	s.list = append(s.list, &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{
		Name:   name,
		Labels: map[string]string{corev1.LabelMetadataName: name},
	}})
}
