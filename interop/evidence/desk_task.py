"""An evaluation for Inspect AI. No model is called: mockllm answers what it is told."""

from inspect_ai import Task, eval, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ModelOutput, ModelUsage, get_model
from inspect_ai.scorer import includes, match

CASES = [
    ("Which desk handles a refund?", "billing", "billing"),
    ("Which desk handles a late parcel?", "delivery", "delivery"),
    ("Which desk handles a broken lamp?", "returns", "returns, I think"),
    ("Which desk handles a lost password?", "accounts", "billing"),
]


def answer(text):
    output = ModelOutput.from_content("mockllm/model", text)
    output.usage = ModelUsage(input_tokens=40, output_tokens=5, total_tokens=45)
    return output


@task
def desk_routing():
    samples = [Sample(id=f"case-{place}", input=question, target=desk) for place, (question, desk, _) in enumerate(CASES, 1)]
    return Task(dataset=MemoryDataset(samples, name="desk-questions"), scorer=[includes(), match()])


if __name__ == "__main__":
    told = [answer(said) for _, _, said in CASES]
    model = get_model("mockllm/model", custom_outputs=lambda *_: told.pop(0))
    eval(desk_routing(), model=model, log_format="json", log_dir="logs", max_connections=1, display="none")
