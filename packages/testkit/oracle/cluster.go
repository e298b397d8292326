package main

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	apiruntime "k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/util/workqueue"
)

// cluster is what the API server would hold of a case.
type cluster struct {
	nodes    []*corev1.Node
	assigned []*corev1.Pod
	// informed are the other objects, which the scheduler learns of from informers.
	informed   []apiruntime.Object
	namespaces map[string]bool
}

func admitCluster(ctx context.Context, c Case, classes priorityClasses) (*cluster, error) {
	admitted := &cluster{namespaces: map[string]bool{}}
	raws, err := c.list("pods")
	if err != nil {
		return nil, err
	}
	pods, err := admitPods(ctx, "pods", raws, classes)
	if err != nil {
		return nil, err
	}
	admitted.nodes, err = decodeList(c, "nodes", func() *corev1.Node { return &corev1.Node{} })
	if err != nil {
		return nil, err
	}
	namespaces, err := decodeList(c, "namespaces", func() *corev1.Namespace { return &corev1.Namespace{} })
	if err != nil {
		return nil, err
	}
	for _, namespace := range namespaces {
		admitted.addNamespace(namespace)
	}
	for _, kind := range informedKinds {
		objects, err := decodeList(c, kind.list, kind.create)
		if err != nil {
			return nil, err
		}
		for _, object := range objects {
			if kind.namespaced && object.GetNamespace() == "" {
				object.SetNamespace(metav1.NamespaceDefault)
			}
			admitted.informed = append(admitted.informed, object)
		}
	}
	for _, pod := range pods {
		admitted.addPod(pod)
	}
	if err := checkNames("nodes", admitted.nodes); err != nil {
		return nil, err
	}
	return admitted, checkNames("pods", pods)
}

// admitPods admits the pods of a list, on all cores; the refusal is that of the first pod that is refused.
func admitPods(ctx context.Context, list string, raws []json.RawMessage, classes priorityClasses) ([]*corev1.Pod, error) {
	return admitPodsFrom(ctx, list, 0, raws, classes)
}

// admitPodsFrom admits a part of a list that begins at an index.
func admitPodsFrom(ctx context.Context, list string, from int, raws []json.RawMessage, classes priorityClasses) ([]*corev1.Pod, error) {
	pods := make([]*corev1.Pod, len(raws))
	refusals := make([]error, len(raws))
	workqueue.ParallelizeUntil(ctx, runtime.GOMAXPROCS(0), len(raws), func(i int) {
		pods[i], refusals[i] = admitPod(ctx, fmt.Sprintf("%s[%d]", list, from+i), raws[i], classes)
	})
	for _, refused := range refusals {
		if refused != nil {
			return nil, refused
		}
	}
	return pods, ctx.Err()
}

func (c *cluster) addPod(pod *corev1.Pod) {
	c.needNamespace(pod.Namespace)
	switch {
	// The scheduler's pod informer selects neither (pkg/scheduler/scheduler.go, newPodInformer).
	case pod.Status.Phase == corev1.PodSucceeded || pod.Status.Phase == corev1.PodFailed:
	case pod.Spec.NodeName != "":
		c.assigned = append(c.assigned, pod)
	default:
		c.informed = append(c.informed, pod)
	}
}

// addPending adds a pod that is to be placed, even if it names its node already.
func (c *cluster) addPending(pod *corev1.Pod) {
	c.needNamespace(pod.Namespace)
	c.informed = append(c.informed, pod)
}

// needNamespace completes the namespaces of a case: no pod exists without its own.
func (c *cluster) needNamespace(name string) {
	if !c.namespaces[name] {
		c.addNamespace(&corev1.Namespace{ObjectMeta: metav1.ObjectMeta{
			Name:   name,
			Labels: map[string]string{corev1.LabelMetadataName: name},
		}})
	}
}

func (c *cluster) addNamespace(namespace *corev1.Namespace) {
	c.namespaces[namespace.Name] = true
	c.informed = append(c.informed, namespace)
}
