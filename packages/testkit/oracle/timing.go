package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/klog/v2"
	internalqueue "k8s.io/kubernetes/pkg/scheduler/backend/queue"
	"k8s.io/kubernetes/pkg/scheduler/framework"
)

// benchMode is what a bench takes the time of.
type benchMode string

const (
	// timeSchedule: cycles of pending pods, each of which is assumed on its node before the next one's.
	timeSchedule benchMode = "schedule"
	// timeExplain: cycles of pending pods that fit nowhere, with the text of the event, without preemption.
	timeExplain benchMode = "explain"
)

// Timing is what a run has measured. Decoding, admission and starting informers are outside.
type Timing struct {
	Placed        int `json:"placed"`
	Unschedulable int `json:"unschedulable"`
	// Message is the event of the last pod that fits nowhere.
	Message     string `json:"message,omitempty"`
	Nanoseconds struct {
		Total  int64   `json:"total"`
		PerPod []int64 `json:"perPod"`
	} `json:"nanoseconds"`
	// SnapshotNanoseconds is what the cache of nodes and pods and the first snapshot of it took, before any cycle.
	SnapshotNanoseconds int64 `json:"snapshotNanoseconds"`
}

// timedScheduler is a scheduler whose cycles are timed.
type timedScheduler struct {
	*scheduler
	cycles              *countedCycles
	snapshotNanoseconds int64
}

// fillTimed fills the cache and takes the first snapshot of it.
func (s *scheduler) fillTimed(ctx context.Context, c *cluster) (*timedScheduler, error) {
	runtime.GC()
	start := time.Now()
	if err := s.fillCache(ctx, c); err != nil {
		return nil, err
	}
	if err := s.updateSnapshot(ctx); err != nil {
		return nil, err
	}
	taken := time.Since(start).Nanoseconds()
	// What the cache has left behind is not for the cycles to collect.
	runtime.GC()
	cycles := &countedCycles{SchedulingQueue: s.SchedulingQueue}
	s.SchedulingQueue = cycles
	return &timedScheduler{scheduler: s, cycles: cycles, snapshotNanoseconds: taken}, nil
}

// time takes the time of one run, and forgets its pods.
func (s *timedScheduler) time(ctx context.Context, run *benchRun) (*Timing, error) {
	timing := &Timing{SnapshotNanoseconds: s.snapshotNanoseconds}
	timing.Nanoseconds.PerPod = []int64{}
	var placed []*corev1.Pod
	for _, pod := range run.pods {
		assumed, taken, err := s.timePod(ctx, run.Mode, pod, timing)
		if err != nil {
			return nil, err
		}
		if assumed != nil {
			placed = append(placed, assumed)
		}
		timing.Nanoseconds.PerPod = append(timing.Nanoseconds.PerPod, taken.Nanoseconds())
		timing.Nanoseconds.Total += taken.Nanoseconds()
		s.cycles.cycles++
	}
	timing.Placed = len(placed)
	for _, pod := range placed {
		if err := s.Cache.ForgetPod(klog.FromContext(ctx), pod); err != nil {
			return nil, err
		}
	}
	// Nothing is shared with the pods of the next run, which are not the next ones of a queue.
	s.cycles.cycles++
	return timing, nil
}

// timePod is schedulingCycle of pkg/scheduler/schedule_one.go without reserving, permitting and binding. It gives the pod
// on its node, if there is one.
func (s *timedScheduler) timePod(ctx context.Context, mode benchMode, pod *corev1.Pod, timing *Timing) (*corev1.Pod, time.Duration, error) {
	profile, err := s.frameworkFor(pod)
	if err != nil {
		return nil, 0, err
	}
	info, err := framework.NewPodInfo(pod)
	if err != nil {
		return nil, 0, err
	}
	queued := &framework.QueuedPodInfo{PodInfo: info}
	signPod(ctx, profile, queued)

	start := time.Now()
	if err := s.updateSnapshot(ctx); err != nil {
		return nil, 0, err
	}
	result, err := schedulePod(ctx, s.Scheduler, profile, framework.NewCycleState(), queued)
	if fitError := (*framework.FitError)(nil); errors.As(err, &fitError) {
		timing.Message = fitError.Error()
		timing.Unschedulable++
		return nil, time.Since(start), nil
	}
	if err != nil {
		return nil, 0, fmt.Errorf("pod %s: %w", klog.KObj(pod), err)
	}
	if mode == timeExplain {
		return nil, 0, fmt.Errorf("pod %s fits on %s: there is nothing to explain", klog.KObj(pod), result.SuggestedHost)
	}
	assumed := pod.DeepCopy()
	assumed.Spec.NodeName = result.SuggestedHost
	if err := s.Cache.AssumePod(klog.FromContext(ctx), assumed); err != nil {
		return nil, 0, err
	}
	return assumed, time.Since(start), nil
}

// countedCycles counts cycles without the queue: kube-scheduler shares scores between pods of consecutive cycles.
type countedCycles struct {
	internalqueue.SchedulingQueue
	cycles int64
}

func (q *countedCycles) SchedulingCycle() int64 { return q.cycles }
