package main

import (
	"context"
	"slices"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/kubernetes/pkg/scheduler/apis/config"
	"k8s.io/kubernetes/pkg/scheduler/framework"
)

// askEachFilter gives by plugin and node what each Filter plugin of a profile says by itself: a cycle ends at the first
// plugin that rejects a node. All nodes are asked about, also those that PreFilter leaves out. A plugin whose PreFilter
// ends the cycle is left out, because it has prepared nothing to answer with.
func askEachFilter(
	ctx context.Context,
	admitted *cluster,
	configuration *config.KubeSchedulerConfiguration,
	profile framework.Framework,
	pod *corev1.Pod,
) (map[string]map[string]NodeStatus, error) {
	alone, filters := profilesOfOne(configuration, profile)
	started, stop, err := startCycle(ctx, admitted, alone, pod)
	if err != nil {
		return nil, err
	}
	defer stop()
	answers := make(map[string]map[string]NodeStatus, len(filters))
	for _, plugin := range filters {
		only := started.Profiles[nameOfOne(profile.ProfileName(), plugin)]
		state := framework.NewCycleState()
		if _, status, _ := only.RunPreFilterPlugins(ctx, state, pod); !status.IsSuccess() {
			continue
		}
		nodes, err := only.SnapshotSharedLister().NodeInfos().List()
		if err != nil {
			return nil, err
		}
		answers[plugin] = map[string]NodeStatus{}
		for _, node := range nodes {
			status := only.RunFilterPluginsWithNominatedPods(ctx, state, pod, node)
			if !status.IsSuccess() {
				answers[plugin][node.Node().Name] = NodeStatus{Code: status.Code().String(), Reasons: status.Reasons()}
			}
		}
	}
	return answers, nil
}

// profilesOfOne adds to a configuration, for each Filter plugin of a profile, the same profile in which no other plugin
// filters nodes or pods.
func profilesOfOne(configuration *config.KubeSchedulerConfiguration, profile framework.Framework) (*config.KubeSchedulerConfiguration, []string) {
	alone := configuration.DeepCopy()
	own := slices.IndexFunc(alone.Profiles, func(each config.KubeSchedulerProfile) bool {
		return each.SchedulerName == profile.ProfileName()
	})
	enabled := profile.ListPlugins()
	var filters []string
	for _, plugin := range enabled.Filter.Enabled {
		only := alone.Profiles[own].DeepCopy()
		only.SchedulerName = nameOfOne(profile.ProfileName(), plugin.Name)
		only.Plugins.Filter = onlyPlugin(enabled.Filter, plugin.Name)
		only.Plugins.PreFilter = onlyPlugin(enabled.PreFilter, plugin.Name)
		alone.Profiles = append(alone.Profiles, *only)
		filters = append(filters, plugin.Name)
	}
	return alone, filters
}

func nameOfOne(profile, plugin string) string {
	return profile + "/" + plugin
}

// onlyPlugin leaves of an extension point the plugin, if it is there.
func onlyPlugin(set config.PluginSet, name string) config.PluginSet {
	only := config.PluginSet{Disabled: []config.Plugin{{Name: "*"}}}
	for _, plugin := range set.Enabled {
		if plugin.Name == name {
			only.Enabled = []config.Plugin{plugin}
		}
	}
	return only
}
