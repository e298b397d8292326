package main

import (
	"encoding/json"
	"fmt"

	"k8s.io/kubernetes/pkg/scheduler/apis/config"
	"k8s.io/kubernetes/pkg/scheduler/apis/config/latest"
	"k8s.io/kubernetes/pkg/scheduler/apis/config/scheme"
	"k8s.io/kubernetes/pkg/scheduler/apis/config/validation"
)

// profileFor returns the profile that schedules the pod, from the case's KubeSchedulerConfiguration or the default one.
func profileFor(raw json.RawMessage, schedulerName string) (*config.KubeSchedulerProfile, error) {
	configuration, err := decodeConfiguration(raw)
	if err != nil {
		return nil, err
	}
	for i := range configuration.Profiles {
		if configuration.Profiles[i].SchedulerName == schedulerName {
			return &configuration.Profiles[i], nil
		}
	}
	return nil, fmt.Errorf("no profile is named %q", schedulerName)
}

func decodeConfiguration(raw json.RawMessage) (*config.KubeSchedulerConfiguration, error) {
	if len(raw) == 0 {
		return latest.Default()
	}
	object, kind, err := scheme.Codecs.UniversalDecoder().Decode(raw, nil, nil)
	if err != nil {
		return nil, err
	}
	configuration, ok := object.(*config.KubeSchedulerConfiguration)
	if !ok {
		return nil, fmt.Errorf("%s is not a KubeSchedulerConfiguration", kind)
	}
	configuration.TypeMeta.APIVersion = kind.GroupVersion().String()
	if problem := validation.ValidateKubeSchedulerConfiguration(configuration); problem != nil {
		return nil, problem
	}
	return configuration, nil
}
