import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useHere } from "./project-context.ts";
import { personsQuery } from "./queries.ts";

interface Props {
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Where somebody has just asked to type. */
  readonly focus?: boolean;
}

/** A name; those already known here are offered while one types. */
export function PersonField({ label, name, onName, focus = true }: Props) {
  const { workspace } = useHere();
  const persons = useQuery(personsQuery(workspace));
  const list = useId();
  return (
    <>
      <TextInput
        aria-label={label}
        value={name}
        list={list}
        autoFocus={focus}
        autoComplete="off"
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <datalist id={list}>{persons.data?.persons.map((person) => person.name && <option key={person.id} value={person.name} />)}</datalist>
    </>
  );
}

/** The person who is known by this name here, or the name of somebody new. */
export function usePersonOrName(): (name: string) => { person: string } | { name: string } {
  const { workspace } = useHere();
  const persons = useQuery(personsQuery(workspace));
  return (name) => {
    const asked = name.trim();
    const known = persons.data?.persons.find((person) => person.name?.toLocaleLowerCase() === asked.toLocaleLowerCase());
    return known ? { person: known.id } : { name: asked };
  };
}
