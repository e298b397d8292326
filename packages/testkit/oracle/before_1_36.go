//go:build before_1_36

package main

import (
	"context"

	"k8s.io/client-go/tools/events"
	fwk "k8s.io/kube-scheduler/framework"
	upstream "k8s.io/kubernetes/pkg/scheduler"
	"k8s.io/kubernetes/pkg/scheduler/framework"
)

type eventRecorder = events.EventRecorder

// signPod does nothing: schedulePod itself makes the signature by which pods share the scores of nodes.
func signPod(context.Context, framework.Framework, *framework.QueuedPodInfo) {}

func schedulePod(
	ctx context.Context,
	s *upstream.Scheduler,
	profile framework.Framework,
	state fwk.CycleState,
	pod *framework.QueuedPodInfo,
) (upstream.ScheduleResult, error) {
	return s.SchedulePod(ctx, profile, state, pod.Pod)
}
