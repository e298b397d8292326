package main

import (
	"context"
	"errors"
	"sync"
	"time"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/informers/apps"
	"k8s.io/client-go/informers/core"
	"k8s.io/client-go/informers/internalinterfaces"
	"k8s.io/client-go/informers/policy"
	"k8s.io/client-go/informers/resource"
	"k8s.io/client-go/informers/storage"
	"k8s.io/client-go/tools/cache"
)

// pollInterval is below what WaitForCacheSync offers, 100 ms: many times what a case takes.
const pollInterval = 200 * time.Microsecond

var errNotSynced = errors.New("the informers did not sync")

// observedInformers is a factory that knows when every handler of its informers has seen every object.
// An informer is in sync before its handlers are: the caches of volumes and claims would sometimes be asked too early.
type observedInformers struct {
	informers.SharedInformerFactory
	mu     sync.Mutex
	synced []func() bool
}

func (f *observedInformers) Apps() apps.Interface         { return apps.New(f, "", nil) }
func (f *observedInformers) Core() core.Interface         { return core.New(f, "", nil) }
func (f *observedInformers) Policy() policy.Interface     { return policy.New(f, "", nil) }
func (f *observedInformers) Resource() resource.Interface { return resource.New(f, "", nil) }
func (f *observedInformers) Storage() storage.Interface   { return storage.New(f, "", nil) }

func (f *observedInformers) InformerFor(object runtime.Object, create internalinterfaces.NewInformerFunc) cache.SharedIndexInformer {
	informer := f.SharedInformerFactory.InformerFor(object, create)
	f.await(informer.HasSynced)
	return observedInformer{informer, f}
}

func (f *observedInformers) await(synced func() bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.synced = append(f.synced, synced)
}

// waitForSync ends with errNotSynced at the deadline.
func (f *observedInformers) waitForSync(ctx context.Context, deadline time.Duration) error {
	ctx, stop := context.WithTimeout(ctx, deadline)
	defer stop()
	poll := time.NewTicker(pollInterval)
	defer poll.Stop()
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, synced := range f.synced {
		for !synced() {
			select {
			case <-poll.C:
			case <-ctx.Done():
				return errNotSynced
			}
		}
	}
	return nil
}

type observedInformer struct {
	cache.SharedIndexInformer
	factory *observedInformers
}

func (i observedInformer) AddEventHandler(handler cache.ResourceEventHandler) (cache.ResourceEventHandlerRegistration, error) {
	registration, err := i.SharedIndexInformer.AddEventHandler(handler)
	if err == nil {
		i.factory.await(registration.HasSynced)
	}
	return registration, err
}
