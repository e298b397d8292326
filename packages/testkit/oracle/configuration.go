package main

import (
	"encoding/json"
	"fmt"

	utilerrors "k8s.io/apimachinery/pkg/util/errors"
	"k8s.io/kubernetes/pkg/scheduler/apis/config"
	"k8s.io/kubernetes/pkg/scheduler/apis/config/latest"
	"k8s.io/kubernetes/pkg/scheduler/apis/config/scheme"
	"k8s.io/kubernetes/pkg/scheduler/apis/config/validation"
)

// decodeConfiguration reads a KubeSchedulerConfiguration as kube-scheduler does when it starts
// (cmd/kube-scheduler/app/options); without one, the default one.
func decodeConfiguration(raw json.RawMessage) (*config.KubeSchedulerConfiguration, error) {
	if len(raw) == 0 || string(raw) == "null" {
		return latest.Default()
	}
	object, kind, err := scheme.Codecs.UniversalDecoder().Decode(raw, nil, nil)
	if err != nil {
		return nil, refuse("config", err)
	}
	configuration, ok := object.(*config.KubeSchedulerConfiguration)
	if !ok {
		return nil, refuse("config", fmt.Errorf("%s is not a KubeSchedulerConfiguration", kind))
	}
	configuration.TypeMeta.APIVersion = kind.GroupVersion().String()
	if problem := validation.ValidateKubeSchedulerConfiguration(configuration); problem != nil {
		return nil, refuse("config", firstOf(problem))
	}
	return configuration, nil
}

func firstOf(problem error) error {
	if all, ok := problem.(utilerrors.Aggregate); ok {
		return all.Errors()[0]
	}
	return problem
}
