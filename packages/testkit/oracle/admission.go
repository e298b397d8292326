package main

import (
	"context"
	"encoding/json"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/types"
	genericapirequest "k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/core"
	podregistry "k8s.io/kubernetes/pkg/registry/core/pod"
)

// admitPod returns the pod as the API server would store it, or a refusal `where: field: why`.
// Creation clears the status and the deletion timestamp; both are put back, because the scheduler reads them.
func admitPod(ctx context.Context, where string, raw json.RawMessage, classes priorityClasses) (*corev1.Pod, error) {
	pod := &corev1.Pod{}
	// A malformed quantity is refused here, as by the API server.
	if err := decode(where, raw, pod); err != nil {
		return nil, err
	}
	if pod.Namespace == "" {
		pod.Namespace = corev1.NamespaceDefault
	}
	if pod.UID == "" {
		pod.UID = types.UID(pod.Namespace + "/" + pod.Name)
	}
	legacyscheme.Scheme.Default(pod)
	if err := classes.resolve(pod); err != nil {
		return nil, refuse(where, err)
	}

	var internal core.Pod
	if err := legacyscheme.Scheme.Convert(pod, &internal, nil); err != nil {
		return nil, refuse(where, err)
	}
	ctx = genericapirequest.WithNamespace(ctx, pod.Namespace)
	podregistry.Strategy.PrepareForCreate(ctx, &internal)
	if problems := podregistry.Strategy.Validate(ctx, &internal); len(problems) > 0 {
		return nil, refuse(where, problems[0])
	}

	stored := &corev1.Pod{}
	if err := legacyscheme.Scheme.Convert(&internal, stored, nil); err != nil {
		return nil, refuse(where, err)
	}
	stored.Status = pod.Status
	stored.DeletionTimestamp = pod.DeletionTimestamp
	return stored, nil
}
