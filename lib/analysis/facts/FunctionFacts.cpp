// What follows from the control flow of a function, once its facts are gathered.
#include "facts/FunctionFacts.h"

namespace fearless::check {

bool FunctionFacts::reaches(unsigned From, unsigned To) const {
  std::vector<bool> Seen(Blocks.size());
  llvm::SmallVector<unsigned, 8> Work(Blocks[From].Successors.begin(),
                                      Blocks[From].Successors.end());
  while (!Work.empty()) {
    unsigned B = Work.pop_back_val();
    if (B == To)
      return true;
    if (Seen[B])
      continue;
    Seen[B] = true;
    Work.append(Blocks[B].Successors.begin(), Blocks[B].Successors.end());
  }
  return false;
}

void FunctionFacts::markLoops() {
  for (unsigned Start = 0; Start < Blocks.size(); ++Start) {
    bool Any = llvm::any_of(Blocks[Start].Facts,
                            [](const Fact &F) { return std::holds_alternative<SpawnFact>(F); });
    if (Any && reaches(Start, Start))
      for (const Fact &F : Blocks[Start].Facts)
        if (const auto *S = std::get_if<SpawnFact>(&F))
          Spawns[S->Id.Index].InLoop = true;
  }
  for (unsigned B = 0; B < Blocks.size(); ++B)
    for (Fact &One : Blocks[B].Facts)
      if (auto *T = std::get_if<Tests>(&One);
          T && T->K == Tests::For::Branch && T->Alone && reaches(B, B))
        T->EndsLoop = llvm::any_of(Blocks[B].Successors,
                                   [&](unsigned Next) { return Next != B && !reaches(Next, B); });
}

} // namespace fearless::check
