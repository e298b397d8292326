package main

import (
	"encoding/json"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	policyv1 "k8s.io/api/policy/v1"
	resourcev1 "k8s.io/api/resource/v1"
	storagev1 "k8s.io/api/storage/v1"
)

// Case is a cluster and the pod that is to be placed on it: plain Kubernetes JSON, as a user would apply it.
type Case struct {
	ID             string                          `json:"id"`
	Nodes          []*corev1.Node                  `json:"nodes"`
	Pods           []json.RawMessage               `json:"pods"`
	Pod            json.RawMessage                 `json:"pod"`
	Namespaces     []*corev1.Namespace             `json:"namespaces,omitempty"`
	Services       []*corev1.Service               `json:"services,omitempty"`
	PDBs           []*policyv1.PodDisruptionBudget `json:"pdbs,omitempty"`
	PVs            []*corev1.PersistentVolume      `json:"pvs,omitempty"`
	PVCs           []*corev1.PersistentVolumeClaim `json:"pvcs,omitempty"`
	StorageClasses []*storagev1.StorageClass       `json:"storageClasses,omitempty"`
	CSINodes       []*storagev1.CSINode            `json:"csiNodes,omitempty"`
	Claims         []*resourcev1.ResourceClaim     `json:"claims,omitempty"`
	Slices         []*resourcev1.ResourceSlice     `json:"slices,omitempty"`
	DeviceClasses  []*resourcev1.DeviceClass       `json:"deviceClasses,omitempty"`
	Config         json.RawMessage                 `json:"config,omitempty"`
}

// decodePod decodes a pod that is named `where` in the message when it cannot be decoded:
// a malformed quantity is refused by the API server at the same point.
func decodePod(where string, raw json.RawMessage) (*corev1.Pod, error) {
	pod := &corev1.Pod{}
	if err := json.Unmarshal(raw, pod); err != nil {
		return nil, fmt.Errorf("%s: %w", where, err)
	}
	return pod, nil
}
