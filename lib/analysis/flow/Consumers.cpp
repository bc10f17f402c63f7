#include "flow/Consumers.h"
#include "flow/Effects.h"

using namespace clang;

namespace fearless::check {

static const SpawnModel Unjoined{"", 0, {}, "", "", Lifetime::Detached, {}};

/// Where the spawn of `Id` stands.
static std::optional<std::pair<unsigned, unsigned>> pointOf(const FunctionFacts &F, SpawnId Id) {
  for (unsigned B = 0; B < F.Blocks.size(); ++B)
    for (unsigned I = 0; I < F.Blocks[B].Facts.size(); ++I)
      if (const auto *S = std::get_if<SpawnFact>(&F.Blocks[B].Facts[I]); S && S->Id == Id)
        return std::pair(B, I);
  return std::nullopt;
}

/// Whether thread `T` has the other end of the channel that `Sent` goes through, or the queue.
static bool takes(const Spawn &T, const Spawn &Sent) {
  auto Has = [&](const Crossing &C) {
    if (!C.What.isKnown())
      return false;
    bool Holds = isWithin(Sent.Through, C.What);
    if (!Sent.Channel)
      return Holds;
    bool OneVariable = C.What.R == Sent.Through.R && C.What.Var == Sent.Through.Var;
    return OneVariable && (Holds ? C.What.Path.size() < Sent.Through.Path.size()
                                 : !overlaps(C.What, Sent.Through));
  };
  return llvm::any_of(T.Crossings, Has) || llvm::any_of(T.Inner, Has);
}

/// Whether nobody but `F` can have the other end.
static bool isPrivate(const Place &Through, const FunctionFacts &F) {
  return Through.R == Place::Root::Variable && isOwn(Through.Var, F.Function) &&
         !isa<ParmVarDecl>(Through.Var) && storageOf(Through) == Storage::Frame;
}

/// Puts the spawn at `At` behind that at `To`.
static void moveFact(FunctionFacts &F, std::pair<unsigned, unsigned> At,
                     std::pair<unsigned, unsigned> To) {
  Fact Moved = F.Blocks[At.first].Facts[At.second];
  F.Blocks[To.first].Facts.insert(F.Blocks[To.first].Facts.begin() + To.second + 1, Moved);
  bool Shifted = To.first == At.first && To.second < At.second;
  auto &From = F.Blocks[At.first].Facts;
  From.erase(From.begin() + At.second + (Shifted ? 1 : 0));
}

void findConsumers(FunctionFacts &F) {
  for (unsigned I = 0; I < F.Spawns.size(); ++I) {
    Spawn &Sent = F.Spawns[I];
    auto At = Sent.isSent() ? pointOf(F, {I}) : std::nullopt;
    if (!At)
      continue;
    llvm::SmallVector<unsigned, 2> Takers;
    for (unsigned T = 0; T < F.Spawns.size(); ++T)
      if (!F.Spawns[T].isSent() && takes(F.Spawns[T], Sent))
        Takers.push_back(T);
    Sent.Within = Takers.empty() && isPrivate(Sent.Through, F);
    Sent.Supposed = Takers.empty() && !Sent.Within; // was so in the function that it comes from
    if (Takers.empty()) {
      Sent.Model = &Unjoined;
      continue;
    }
    const Spawn &Taker = F.Spawns[Takers.front()];
    bool Handled = Taker.Model->Life != Lifetime::Handle || Taker.Handle.isKnown();
    Sent.Model = Handled ? Taker.Model : &Unjoined;
    Sent.Handle = Taker.Handle;
    Sent.HandleType = Taker.HandleType;
    if (Takers.size() == 1 && !Taker.InLoop && !Taker.Many)
      Sent.Consumer = {Takers.front()};
    // a thread that starts later gets what was sent before
    auto Started = pointOf(F, {Takers.front()});
    bool Before = Started && (Started->first == At->first ? Started->second < At->second
                                                          : F.reaches(Started->first, At->first));
    if (Started && !Before)
      moveFact(F, *At, *Started);
  }
}

} // namespace fearless::check
