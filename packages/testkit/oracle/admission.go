package main

import (
	"context"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/types"
	genericapirequest "k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/core"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	_ "k8s.io/kubernetes/pkg/apis/resource/install"
	_ "k8s.io/kubernetes/pkg/apis/storage/install"
	podregistry "k8s.io/kubernetes/pkg/registry/core/pod"
)

// admitPod returns the pod as the API server would store it, or an error `where: field: why` when it would refuse it.
// Creation clears the status and the deletion timestamp; both are put back, because the scheduler reads them.
func admitPod(ctx context.Context, where string, applied *corev1.Pod) (*corev1.Pod, error) {
	pod := applied.DeepCopy()
	if pod.Namespace == "" {
		pod.Namespace = corev1.NamespaceDefault
	}
	if pod.UID == "" {
		pod.UID = types.UID(pod.Namespace + "/" + pod.Name)
	}
	legacyscheme.Scheme.Default(pod)

	var internal core.Pod
	if err := legacyscheme.Scheme.Convert(pod, &internal, nil); err != nil {
		return nil, fmt.Errorf("%s: %w", where, err)
	}
	ctx = genericapirequest.WithNamespace(ctx, pod.Namespace)
	podregistry.Strategy.PrepareForCreate(ctx, &internal)
	if problems := podregistry.Strategy.Validate(ctx, &internal); len(problems) > 0 {
		return nil, fmt.Errorf("%s: %w", where, problems[0])
	}

	stored := &corev1.Pod{}
	if err := legacyscheme.Scheme.Convert(&internal, stored, nil); err != nil {
		return nil, fmt.Errorf("%s: %w", where, err)
	}
	stored.Status = pod.Status
	stored.DeletionTimestamp = pod.DeletionTimestamp
	return stored, nil
}

// applyDefaults sets what the API server would have set when it decoded the objects.
func applyDefaults[T runtime.Object](objects []T) {
	for _, object := range objects {
		legacyscheme.Scheme.Default(object)
	}
}
