// What columns are called, in lower case: words of a name, or all of them joined.

/** A time of these says when a row came to be, among several times. */
export const times = [
  "created",
  "recorded",
  "timestamp",
  "event",
  "ordered",
  "opened",
  "pickup",
  "start",
  "started",
  "begin",
  "received",
  "when",
];
/** Who or what a row may be of. */
export const things =
  "customer user client patient account person member employee student borrower device machine sensor vehicle driver household company merchant subject".split(
    " ",
  );
/** What stands behind such a name. */
export const keys = ["", "id", "ids", "no", "nr", "number", "key", "uuid", "code", "name"];
/** Called so, whole numbers are folds. */
export const splits = ["split", "fold", "subset", "partition"];
/** Parts to train and to test on, as people call them. */
export const parts = "train training test testing valid validation val dev holdout eval".split(" ");
/** Groups that a result is looked at by. */
export const groups =
  "region country state city province segment channel plan tier category type class language locale platform department industry market branch store site source season".split(
    " ",
  );
/** What tells of a protected group, as a word of a name. */
export const protectedGroups =
  "age sex gender race ethnicity ethnic religion nationality citizenship birth birthdate dob disability marital pregnant orientation".split(
    " ",
  );
/** The same, as all words of a name. */
export const protectedNames = ["nativecountry", "countryofbirth", "dateofbirth", "maritalstatus"];
