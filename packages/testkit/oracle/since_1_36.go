//go:build !before_1_36

package main

import (
	"context"

	"k8s.io/client-go/tools/events"
	fwk "k8s.io/kube-scheduler/framework"
	upstream "k8s.io/kubernetes/pkg/scheduler"
	"k8s.io/kubernetes/pkg/scheduler/framework"
)

type eventRecorder = events.EventRecorderLogger

// signPod makes the signature by which pods share the scores of nodes, as the queue does before the cycle.
func signPod(ctx context.Context, profile framework.Framework, pod *framework.QueuedPodInfo) {
	pod.PodSignature = profile.SignPod(ctx, pod.Pod)
}

func schedulePod(
	ctx context.Context,
	s *upstream.Scheduler,
	profile framework.Framework,
	state fwk.CycleState,
	pod *framework.QueuedPodInfo,
) (upstream.ScheduleResult, error) {
	return s.SchedulePod(ctx, profile, state, pod)
}
