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
	// timeSnapshot: the cache of nodes and pods, and the first snapshot of it.
	timeSnapshot benchMode = "snapshot"
)

// Timing is what a bench has measured. Decoding, admission and starting informers are outside.
type Timing struct {
	Failure       string `json:"failure,omitempty"`
	Placed        int    `json:"placed"`
	Unschedulable int    `json:"unschedulable"`
	// Message is the event of the last pod that fits nowhere.
	Message     string `json:"message,omitempty"`
	Nanoseconds struct {
		Total  int64   `json:"total"`
		PerPod []int64 `json:"perPod"`
	} `json:"nanoseconds"`
	SnapshotNanoseconds int64 `json:"snapshotNanoseconds"`
}

func (s *scheduler) time(ctx context.Context, mode benchMode, c *cluster, pending []*corev1.Pod) (*Timing, error) {
	timing := &Timing{}
	timing.Nanoseconds.PerPod = []int64{}
	runtime.GC()
	start := time.Now()
	if err := s.fillCache(ctx, c); err != nil {
		return nil, err
	}
	if err := s.updateSnapshot(ctx); err != nil {
		return nil, err
	}
	timing.SnapshotNanoseconds = time.Since(start).Nanoseconds()
	if mode == timeSnapshot {
		timing.Nanoseconds.Total = timing.SnapshotNanoseconds
		return timing, nil
	}

	queue := &countedCycles{SchedulingQueue: s.SchedulingQueue}
	s.SchedulingQueue = queue
	for _, pod := range pending {
		taken, err := s.timePod(ctx, mode, pod, timing)
		if err != nil {
			return nil, err
		}
		timing.Nanoseconds.PerPod = append(timing.Nanoseconds.PerPod, taken.Nanoseconds())
		timing.Nanoseconds.Total += taken.Nanoseconds()
		queue.cycles++
	}
	return timing, nil
}

// timePod is schedulingCycle of pkg/scheduler/schedule_one.go without reserving, permitting and binding.
func (s *scheduler) timePod(ctx context.Context, mode benchMode, pod *corev1.Pod, timing *Timing) (time.Duration, error) {
	profile, err := s.frameworkFor(pod)
	if err != nil {
		return 0, err
	}
	info, err := framework.NewPodInfo(pod)
	if err != nil {
		return 0, err
	}
	queued := &framework.QueuedPodInfo{PodInfo: info}
	signPod(ctx, profile, queued)

	start := time.Now()
	if err := s.updateSnapshot(ctx); err != nil {
		return 0, err
	}
	result, err := schedulePod(ctx, s.Scheduler, profile, framework.NewCycleState(), queued)
	if fitError := (*framework.FitError)(nil); errors.As(err, &fitError) {
		timing.Message = fitError.Error()
		timing.Unschedulable++
		return time.Since(start), nil
	}
	if err != nil {
		return 0, fmt.Errorf("pod %s: %w", klog.KObj(pod), err)
	}
	if mode == timeExplain {
		return 0, fmt.Errorf("pod %s fits on %s: there is nothing to explain", klog.KObj(pod), result.SuggestedHost)
	}
	assumed := pod.DeepCopy()
	assumed.Spec.NodeName = result.SuggestedHost
	if err := s.Cache.AssumePod(klog.FromContext(ctx), assumed); err != nil {
		return 0, err
	}
	timing.Placed++
	return time.Since(start), nil
}

// countedCycles counts cycles without the queue: kube-scheduler shares scores between pods of consecutive cycles.
type countedCycles struct {
	internalqueue.SchedulingQueue
	cycles int64
}

func (q *countedCycles) SchedulingCycle() int64 { return q.cycles }
