import { useReadinessNeeds } from "#chapters/data-readiness/web";
import { useForecastNeeds } from "#chapters/forecasting/web";

type Shown = Parameters<typeof useReadinessNeeds>[0];

/** What is due on projects beside what their own record tells: on their data, and in forecasting. */
export function useAlsoDue(shown: Shown) {
  const readiness = useReadinessNeeds(shown);
  const forecasts = useForecastNeeds(shown);
  return [...readiness, ...forecasts];
}
