package main

import (
	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	policyv1 "k8s.io/api/policy/v1"
	resourcev1 "k8s.io/api/resource/v1"
	storagev1 "k8s.io/api/storage/v1"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	_ "k8s.io/kubernetes/pkg/apis/resource/install"
	_ "k8s.io/kubernetes/pkg/apis/scheduling/install"
	_ "k8s.io/kubernetes/pkg/apis/storage/install"
)

// informedKind is a kind of object that plugins ask an informer for, under its name in a case.
type informedKind struct {
	list       string
	namespaced bool
	create     func() object
}

var informedKinds = []informedKind{
	{"services", true, func() object { return &corev1.Service{} }},
	{"replicationControllers", true, func() object { return &corev1.ReplicationController{} }},
	{"replicaSets", true, func() object { return &appsv1.ReplicaSet{} }},
	{"statefulSets", true, func() object { return &appsv1.StatefulSet{} }},
	{"pdbs", true, func() object { return &policyv1.PodDisruptionBudget{} }},
	{"pvs", false, func() object { return &corev1.PersistentVolume{} }},
	{"pvcs", true, func() object { return &corev1.PersistentVolumeClaim{} }},
	{"storageClasses", false, func() object { return &storagev1.StorageClass{} }},
	{"csiNodes", false, func() object { return &storagev1.CSINode{} }},
	{"csiDrivers", false, func() object { return &storagev1.CSIDriver{} }},
	{"csiStorageCapacities", true, func() object { return &storagev1.CSIStorageCapacity{} }},
	{"volumeAttachments", false, func() object { return &storagev1.VolumeAttachment{} }},
	{"claims", true, func() object { return &resourcev1.ResourceClaim{} }},
	{"slices", false, func() object { return &resourcev1.ResourceSlice{} }},
	{"deviceClasses", false, func() object { return &resourcev1.DeviceClass{} }},
}
