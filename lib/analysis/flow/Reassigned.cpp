#include "flow/Reassigned.h"

using namespace clang;

namespace fearless::check {

/// Behind where `Holder` is declared; without one, behind where thread `Id` is spawned.
static std::vector<Point> starts(const FunctionFacts &F, SpawnId Id, const VarDecl *Holder) {
  std::vector<Point> All;
  for (unsigned B = 0; B < F.Blocks.size(); ++B)
    for (unsigned I = 0; I < F.Blocks[B].Facts.size(); ++I) {
      const auto *S = std::get_if<SpawnFact>(&F.Blocks[B].Facts[I]);
      const auto *R = std::get_if<Revives>(&F.Blocks[B].Facts[I]);
      if (Holder ? R && R->Declares && R->What == Place::variable(Holder) : S && S->Id == Id)
        All.push_back({B, I + 1});
    }
  return All;
}

/// The last dereference of `P` that a variable of `In` has held since its declaration, counted from
/// one; 0 when there is none.
static size_t heldSteps(const Place &P, const FunctionDecl *In) {
  for (size_t I = P.Path.size(); I > 0; --I)
    if (const VarDecl *V = P.Path[I - 1].Since; V && isOwn(V, In))
      return I;
  return 0;
}

/// How many steps of `P` lead to a pointer that is given another value by `One`, the dereference
/// included; 0 when none is.
static size_t newPointer(const Fact &One, const Place &P) {
  const auto *R = std::get_if<Revives>(&One);
  size_t Length = R ? R->What.Path.size() : 0;
  return R && Length < P.Path.size() && isWithin(P, R->What) &&
                 P.Path[Length].K == Step::Kind::Deref &&
                 (P.Path[Length].Via == Step::Through::Pointer ||
                  P.Path[Length].Via == Step::Through::Shared)
             ? Length + 1
             : 0;
}

bool isReassigned(const FunctionFacts &F, SpawnId Id, const ThreadUse &Theirs, const Place &Mine,
                  Point At, uint64_t &Steps) {
  size_t Taken = heldSteps(Theirs.What.What, F.Function), Held = heldSteps(Mine, F.Function);
  bool Copied = Taken || (Theirs.Via && (Theirs.Via->K == Crossing::Kind::Copy ||
                                         Theirs.Via->K == Crossing::Kind::Pointer));
  bool Leads = llvm::any_of(Mine.Path, [](const Step &S) { return S.K == Step::Kind::Deref; });
  if (!Copied || !Leads)
    return false; // by reference: the thread sees the new value, too
  const VarDecl *Holder = Held ? Mine.Path[Held - 1].Since : nullptr;
  const VarDecl *Taker = Taken ? Theirs.What.What.Path[Taken - 1].Since : nullptr;
  struct Walk {
    Point From;
    bool New, Same; // the pointer has a new value; what `Mine` goes through is the thread's
  };
  llvm::SmallVector<Walk, 8> Work;
  for (const Block &B : F.Blocks)
    Steps += B.Facts.size();
  for (Point From : starts(F, Id, Taker))
    Work.push_back({From, false, true});
  if (Work.empty())
    return false;
  std::vector<bool> Seen(F.Blocks.size() * 4);
  while (!Work.empty()) {
    Walk W = Work.pop_back_val();
    const std::vector<Fact> &Facts = F.Blocks[W.From.Block].Facts;
    bool Dead = false;
    Steps += Facts.size();
    for (unsigned I = W.From.Index; I < Facts.size() && !Dead; ++I) {
      if (W.From.Block == At.Block && I == At.Index && W.Same)
        return false;
      size_t Behind = newPointer(Facts[I], Mine);
      W.New |= Behind > 0;
      Dead = Behind > Held;
      const auto *R = std::get_if<Revives>(&Facts[I]);
      if (Holder && R && R->Declares && R->What == Place::variable(Holder))
        W.Same = !W.New;
    }
    if (Dead)
      continue;
    for (unsigned Next : F.Blocks[W.From.Block].Successors)
      if (std::vector<bool>::reference Was = Seen[Next * 4 + W.New * 2 + W.Same]; !Was) {
        Was = true;
        Work.push_back({{Next, 0}, W.New, W.Same});
      }
  }
  return true;
}

} // namespace fearless::check
