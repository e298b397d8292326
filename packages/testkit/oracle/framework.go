package main

import (
	"context"
	"errors"
	"sync"
	"time"

	"k8s.io/apimachinery/pkg/runtime"
	feature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes/fake"
	clienttesting "k8s.io/client-go/testing"
	"k8s.io/client-go/tools/events"
	"k8s.io/dynamic-resource-allocation/deviceclass/extendedresourcecache"
	resourceslicetracker "k8s.io/dynamic-resource-allocation/resourceslice/tracker"
	"k8s.io/klog/v2"
	fwk "k8s.io/kube-scheduler/framework"
	"k8s.io/kubernetes/pkg/features"
	"k8s.io/kubernetes/pkg/scheduler/apis/config"
	internalcache "k8s.io/kubernetes/pkg/scheduler/backend/cache"
	internalqueue "k8s.io/kubernetes/pkg/scheduler/backend/queue"
	"k8s.io/kubernetes/pkg/scheduler/framework"
	"k8s.io/kubernetes/pkg/scheduler/framework/plugins"
	"k8s.io/kubernetes/pkg/scheduler/framework/plugins/dynamicresources"
	"k8s.io/kubernetes/pkg/scheduler/framework/plugins/nodevolumelimits"
	frameworkruntime "k8s.io/kubernetes/pkg/scheduler/framework/runtime"
	"k8s.io/kubernetes/pkg/scheduler/metrics"
	"k8s.io/kubernetes/pkg/scheduler/util/assumecache"
)

const (
	syncAttempts = 8
	syncDeadline = 500 * time.Millisecond
)

// scheduler is kube-scheduler's framework over one cluster, without the loops that feed it.
type scheduler struct {
	framework framework.Framework
	snapshot  *internalcache.Snapshot
	victims   *victims
}

// startScheduler builds the framework as pkg/scheduler/scheduler.go does.
// The fake client's watch can miss the objects that are added while it starts, and its informer then never syncs:
// the whole framework is built again until the informers have synced.
func startScheduler(ctx context.Context, c *cluster, profile *config.KubeSchedulerProfile) (*scheduler, context.CancelFunc, error) {
	for range syncAttempts {
		attempt, stop := context.WithCancel(ctx)
		started, err := tryStartScheduler(attempt, c, profile)
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

var errNotSynced = errors.New("the informers did not sync")

func tryStartScheduler(ctx context.Context, c *cluster, profile *config.KubeSchedulerProfile) (*scheduler, error) {
	logger := klog.FromContext(ctx)
	client := fake.NewClientset(c.objects...)
	deleted := recordVictims(client)
	factory := informers.NewSharedInformerFactory(client, 0)
	recorder := metrics.NewMetricsAsyncRecorder(10, time.Second, ctx.Done())
	snapshot := internalcache.NewSnapshot(c.bound, c.nodes)

	claims := assumecache.NewAssumeCache(logger, factory.Resource().V1().ResourceClaims().Informer(), "ResourceClaim", "", nil)
	slices, err := resourceslicetracker.StartTracker(ctx, resourceslicetracker.Options{
		EnableDeviceTaintRules:   true,
		EnableConsumableCapacity: feature.DefaultFeatureGate.Enabled(features.DRAConsumableCapacity),
		SliceInformer:            factory.Resource().V1().ResourceSlices(),
		TaintInformer:            factory.Resource().V1().DeviceTaintRules(),
		KubeClient:               client,
	})
	if err != nil {
		return nil, err
	}
	devices := dynamicresources.NewDRAManager(ctx, claims, slices, factory)
	if classes, ok := devices.DeviceClassResolver().(*extendedresourcecache.ExtendedResourceCache); ok {
		if _, err := factory.Resource().V1().DeviceClasses().Informer().AddEventHandler(classes); err != nil {
			return nil, err
		}
	}

	var built framework.Framework
	queue := internalqueue.NewPriorityQueue(
		func(a, b fwk.QueuedEntityInfo) bool { return built.QueueSortFunc()(a, b) },
		factory,
		internalqueue.WithMetricsRecorder(recorder),
	)
	built, err = frameworkruntime.NewFramework(ctx, plugins.NewInTreeRegistry(), profile,
		frameworkruntime.WithClientSet(client),
		frameworkruntime.WithEventRecorder(&events.FakeRecorder{}),
		frameworkruntime.WithInformerFactory(factory),
		frameworkruntime.WithSharedDRAManager(devices),
		frameworkruntime.WithSharedCSIManager(nodevolumelimits.NewCSIManager(factory.Storage().V1().CSINodes().Lister())),
		frameworkruntime.WithSnapshotSharedLister(snapshot),
		frameworkruntime.WithMutableSnapshotLister(snapshot),
		frameworkruntime.WithPodNominator(queue),
		frameworkruntime.WithPodActivator(queue),
		frameworkruntime.WithPodGroupManager(internalcache.New(ctx, nil, false, false)),
		frameworkruntime.WithWaitingPods(frameworkruntime.NewWaitingPodsMap()),
		frameworkruntime.WithPodsInPreBind(frameworkruntime.NewPodsInPreBindMap()),
		frameworkruntime.WithMetricsRecorder(recorder),
		frameworkruntime.WithParallelism(1),
	)
	if err != nil {
		return nil, refusal{err}
	}

	factory.Start(ctx.Done())
	waiting, stopWaiting := context.WithTimeout(ctx, syncDeadline)
	defer stopWaiting()
	if factory.WaitForCacheSyncWithContext(waiting).Err != nil {
		return nil, errNotSynced
	}
	for _, pod := range c.nominated {
		queue.Add(ctx, pod)
	}
	return &scheduler{framework: built, snapshot: snapshot, victims: deleted}, nil
}

// victims are the pods that preemption deletes, in the background, after it has answered.
type victims struct {
	mu    sync.Mutex
	names []string
	added chan struct{}
}

func recordVictims(client *fake.Clientset) *victims {
	deleted := &victims{added: make(chan struct{}, 1)}
	client.PrependReactor("delete", "pods", func(action clienttesting.Action) (bool, runtime.Object, error) {
		deleted.mu.Lock()
		deleted.names = append(deleted.names, action.(clienttesting.DeleteAction).GetName())
		deleted.mu.Unlock()
		select {
		case deleted.added <- struct{}{}:
		default:
		}
		return true, nil, nil
	})
	return deleted
}
