import type { DataSet } from "#chapters/data-readiness/domain";
import type { Source } from "#chapters/lifecycle/domain";

/** Something said of a data set that may change what its report asks for. */
export interface SaidOfData {
  readonly told: Source;
  readonly says: string;
}

/** What was said of a data set, as far as its report is made from it; not by name, since whoever reads a forecast may not read the data. */
export function saidOfData({
  projects,
  roles,
  questions,
  assessed,
  answers,
  waivers,
  efforts,
  halfLives,
  work,
  retired,
}: DataSet): readonly SaidOfData[] {
  const all = (says: string, of: readonly { readonly told: Source }[]) => of.map(({ told }) => ({ told, says }));
  return [
    ...all("A data set was linked to it.", projects),
    ...all("The roles of the columns of its data were said.", roles === null ? [] : [roles]),
    ...questions.map(({ asked }) => ({ told: asked, says: "It was said what its data has to answer." })),
    ...questions.flatMap(({ withdrawn }) => (withdrawn === null ? [] : all("A question to its data was withdrawn.", [withdrawn]))),
    ...all("A version of its data was assessed.", assessed),
    ...all("A check of its data was answered.", answers),
    ...all("A check of its data was waived for a while.", waivers),
    ...all("What a check of its data asks for was estimated.", efforts),
    ...all("It was said how long what is known of its data counts.", halfLives),
    ...all("Work on its data was done.", work),
    ...(retired === null ? [] : all("Its data set was retired.", [retired])),
  ];
}
