package main

import (
	"errors"
	"fmt"
)

// checkNames refuses a list in which an object has no name, or the name of another.
func checkNames[T object](list string, objects []T) error {
	seen := make(map[string]bool, len(objects))
	for i, object := range objects {
		name := object.GetNamespace() + "/" + object.GetName()
		var why error
		switch {
		case object.GetName() == "":
			why = errors.New("Required value: name or generateName is required")
		case seen[name]:
			why = fmt.Errorf("Duplicate value: %q", object.GetName())
		default:
			seen[name] = true
			continue
		}
		return refuse(fmt.Sprintf("%s[%d]: metadata.name", list, i), why)
	}
	return nil
}
