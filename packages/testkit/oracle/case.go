package main

import (
	"encoding/json"
	"fmt"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	kjson "sigs.k8s.io/json"
)

// Case is a cluster and the pod that is to be placed on it: plain Kubernetes JSON, as a user would apply it.
// Its lists are named in kinds.go; its objects are decoded one by one, so that a refusal can name the object.
type Case map[string]json.RawMessage

// object is a Kubernetes object of any kind.
type object interface {
	metav1.Object
	runtime.Object
}

// refusal says `where: why` the API server or kube-scheduler would not accept what the case holds.
type refusal struct{ cause error }

func (r refusal) Error() string { return r.cause.Error() }

func refuse(where string, why error) error {
	return refusal{fmt.Errorf("%s: %w", where, why)}
}

// decode reads a value as the API server does: names of fields are case-sensitive.
func decode(where string, raw json.RawMessage, value any) error {
	if len(raw) == 0 {
		return nil
	}
	if err := kjson.UnmarshalCaseSensitivePreserveInts(raw, value); err != nil {
		return refuse(where, err)
	}
	return nil
}

// list gives the objects of a list, undecoded.
func (c Case) list(name string) ([]json.RawMessage, error) {
	var list []json.RawMessage
	return list, decode(name, c[name], &list)
}

// decodeList decodes the objects of a list and sets the defaults that the API server sets.
func decodeList[T object](c Case, name string, create func() T) ([]T, error) {
	raws, err := c.list(name)
	if err != nil {
		return nil, err
	}
	objects := make([]T, len(raws))
	for i, raw := range raws {
		objects[i] = create()
		if err := decode(fmt.Sprintf("%s[%d]", name, i), raw, objects[i]); err != nil {
			return nil, err
		}
		legacyscheme.Scheme.Default(objects[i])
	}
	return objects, nil
}
