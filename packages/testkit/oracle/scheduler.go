package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes/fake"
	"k8s.io/client-go/tools/events"
	"k8s.io/klog/v2"
	upstream "k8s.io/kubernetes/pkg/scheduler"
	"k8s.io/kubernetes/pkg/scheduler/apis/config"
	internalcache "k8s.io/kubernetes/pkg/scheduler/backend/cache"
	"k8s.io/kubernetes/pkg/scheduler/framework"
)

const (
	syncAttempts = 8
	syncDeadline = 500 * time.Millisecond
)

// scheduler is kube-scheduler over one cluster, without the loop that takes pods from its queue and binds them.
type scheduler struct {
	*upstream.Scheduler
}

// startScheduler starts kube-scheduler as its command does (cmd/kube-scheduler/app/server.go, Setup and Run), with
// the given options. Its extenders are left out: they are programs of their own.
//
// The fake client's watch can miss the objects that are added while it starts, and its informer then never syncs:
// all is built again until the informers have synced.
func startScheduler(
	ctx context.Context,
	c *cluster,
	configuration *config.KubeSchedulerConfiguration,
	options ...upstream.Option,
) (*scheduler, context.CancelFunc, error) {
	for range syncAttempts {
		attempt, stop := context.WithCancel(ctx)
		started, err := tryStartScheduler(attempt, c, configuration, options)
		if err == nil {
			return started, stop, nil
		}
		stop()
		if !errors.Is(err, errNotSynced) {
			return nil, nil, err
		}
		if ctx.Err() != nil {
			break
		}
	}
	return nil, nil, errNotSynced
}

func tryStartScheduler(
	ctx context.Context,
	c *cluster,
	configuration *config.KubeSchedulerConfiguration,
	options []upstream.Option,
) (*scheduler, error) {
	client := fake.NewClientset(c.informed...)
	factory := &observedInformers{SharedInformerFactory: informers.NewSharedInformerFactory(client, 0)}
	recorder := func(string) eventRecorder { return &events.FakeRecorder{} }
	built, err := upstream.New(ctx, client, factory, nil, recorder, append([]upstream.Option{
		upstream.WithComponentConfigVersion(configuration.APIVersion),
		upstream.WithProfiles(configuration.Profiles...),
	}, options...)...)
	if err != nil {
		return nil, refuse("config", err)
	}
	factory.Start(ctx.Done())
	if err := factory.waitForSync(ctx, syncDeadline); err != nil {
		return nil, err
	}

	return &scheduler{built}, nil
}

// startCycle starts kube-scheduler with the nodes and pods of a cluster, ready to place a pod.
func startCycle(
	ctx context.Context,
	c *cluster,
	configuration *config.KubeSchedulerConfiguration,
	pod *corev1.Pod,
) (*scheduler, context.CancelFunc, error) {
	started, stop, err := startScheduler(ctx, c, configuration, upstream.WithParallelism(1))
	if err != nil {
		return nil, nil, err
	}
	if err := started.fillCycle(ctx, c, pod); err != nil {
		stop()
		return nil, nil, err
	}
	return started, stop, nil
}

func (s *scheduler) fillCycle(ctx context.Context, c *cluster, pod *corev1.Pod) error {
	// Event handlers have put a pod on its node that names one: it is placed all the same.
	if pod.Spec.NodeName != "" {
		if err := s.Cache.RemovePod(klog.FromContext(ctx), pod); err != nil {
			return err
		}
	}
	if err := s.fillCache(ctx, c); err != nil {
		return err
	}
	return s.updateSnapshot(ctx)
}

// fillCache adds the nodes and the pods on them, in the order of the case: informers would shuffle them, and the cache
// keeps the size of an image that the first node tells.
func (s *scheduler) fillCache(ctx context.Context, c *cluster) error {
	logger := klog.FromContext(ctx)
	for _, node := range c.nodes {
		s.Cache.AddNode(logger, node)
	}
	for _, pod := range c.assigned {
		if err := s.Cache.AddPod(logger, pod); err != nil {
			return fmt.Errorf("pod %s: %w", klog.KObj(pod), err)
		}
	}
	return nil
}

// frameworkFor gives the profile that schedules a pod.
func (s *scheduler) frameworkFor(pod *corev1.Pod) (framework.Framework, error) {
	profile, found := s.Profiles[pod.Spec.SchedulerName]
	if !found {
		return nil, refuse("config", fmt.Errorf("no profile is named %q", pod.Spec.SchedulerName))
	}
	return profile, nil
}

// updateSnapshot brings the snapshot, which all profiles share, up to date with the cache.
func (s *scheduler) updateSnapshot(ctx context.Context) error {
	for _, profile := range s.Profiles {
		snapshot, ok := profile.SnapshotSharedLister().(*internalcache.Snapshot)
		if !ok {
			return fmt.Errorf("the snapshot is a %T", profile.SnapshotSharedLister())
		}
		return s.Cache.UpdateSnapshot(klog.FromContext(ctx), snapshot)
	}
	return errors.New("there is no profile")
}
