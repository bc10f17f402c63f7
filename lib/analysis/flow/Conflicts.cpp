#include "flow/Conflicts.h"
#include "flow/Reassigned.h"
#include "flow/UsesByRoot.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace fearless::check {

/// Finding a function's conflicts ends after so many steps, about a second: a step compares two
/// uses, or passes a fact. Counted, so that it ends at the same place on every machine.
static constexpr uint64_t MostSteps = 250'000'000;

bool missesElements(const Access &A, const Place &Of, const Place &Other) {
  size_t Depth = Of.Path.size();
  return A.Shallow && Other.Path.size() > Depth && Other.Path[Depth].K == Step::Kind::Index;
}

namespace {
class Finder {
public:
  Finder(const FunctionFacts &F, EffectBook &Effects,
         llvm::function_ref<bool(const Place &)> Exempt,
         llvm::function_ref<bool(const Effect &, const Effect &)> Concerns)
      : F(F), Book(Effects), Exempt(Exempt), Concerns(Concerns), Uses(threadUses(F, Effects)),
        ByRoot(Uses) {
    for (const Block &B : F.Blocks)
      Facts += B.Facts.size();
  }

  Conflicts run();

private:
  void spawned(const Threads::State &Now, SpawnId Id, Point At);
  void done(const Threads::State &Now, const Effects &Here, Point At);
  bool clash(const Effect &A, const Effect &B) const;
  /// What one thread takes out of a channel it uses one after the other.
  bool inOneThread(SpawnId A, SpawnId B) const {
    auto Runs = [&](SpawnId Id) { return F.spawn(Id).isSent() ? F.spawn(Id).Consumer : Id; };
    bool Sent = F.spawn(A).isSent() || F.spawn(B).isSent();
    return Sent && Runs(A).isValid() && Runs(A) == Runs(B);
  }
  bool synchronises(SpawnId Id) const {
    return F.spawn(Id).Synchronises || Book.of(F.spawn(Id).Body).Synchronises;
  }
  bool ownTurn(const ThreadUse &A, const ThreadUse &B) const;
  bool holdsSince(SpawnId Id, Point At, llvm::function_ref<bool(const Fact &)> Ends) const;
  bool isSameInstance(SpawnId Id, const Place &P, Point At) const;
  bool inTurn(SpawnId Id, const VarDecl *V, Point At) const;
  bool isOfOtherTurn(SpawnId Id, const Place &A, const Place &B, Point At) const;
  bool isFreshEachTurn(const VarDecl *V, SpawnId Id) const;
  bool changesEachTurn(const VarDecl *Index, SpawnId Id) const;
  void add(Conflict C);
  bool isSpent() const { return Steps > MostSteps; }

  const FunctionFacts &F;
  EffectBook &Book;
  llvm::function_ref<bool(const Place &)> Exempt;
  llvm::function_ref<bool(const Effect &, const Effect &)> Concerns;
  std::vector<std::vector<ThreadUse>> Uses;
  UsesByRoot ByRoot;
  size_t Facts = 0; // of F
  mutable uint64_t Steps = 0;
  bool SpawnerSynchronises = false;
  std::vector<Conflict> Found;
};

/// Whether two places overlap only if two indices, one of them not constant, are the same, and
/// `Same` does not know that they are.
bool dependsOnIndex(const Place &A, const Place &B,
                    llvm::function_ref<bool(const VarDecl *)> Same) {
  for (size_t I = 0; I < std::min(A.Path.size(), B.Path.size()); ++I)
    if (A.Path[I].K == Step::Kind::Index && B.Path[I].K == Step::Kind::Index &&
        !(A.Path[I].Value && B.Path[I].Value) &&
        !(A.Path[I].By && A.Path[I].By == B.Path[I].By && Same(A.Path[I].By)))
      return true;
  // `*p` is one element, or a range: an unknown offset from it may lie elsewhere
  const Place &Short = A.Path.size() < B.Path.size() ? A : B;
  const Place &Long = A.Path.size() < B.Path.size() ? B : A;
  return !Short.Path.empty() && Short.Path.back().K == Step::Kind::Deref &&
         Long.Path.size() > Short.Path.size() &&
         Long.Path[Short.Path.size()].K == Step::Kind::Index && !Long.Path[Short.Path.size()].Value;
}

/// Whether an unseen callee, or a lock that is held on some paths only, is part of the conflict.
bool isGuess(const Effect &A, const Effect &B) {
  return A.Assumed || B.Assumed || (A.Lock != Protection::None && B.Lock != Protection::None);
}

bool Finder::clash(const Effect &A, const Effect &B) const {
  return (A.U == Use::Write || B.U == Use::Write) &&
         !(A.Lock == Protection::Locked && B.Lock == Protection::Locked) &&
         overlaps(A.What, B.What) && !missesElements(A, A.What, B.What) &&
         !missesElements(B, B.What, A.What) &&
         (A.Alone || B.Alone || (!Exempt(A.What) && !Exempt(B.What))) && Concerns(A, B);
}

/// Whether some way leads from the spawn of thread `Id` to `At` without a fact that `Ends` what
/// held at the spawn.
bool Finder::holdsSince(SpawnId Id, Point At, llvm::function_ref<bool(const Fact &)> Ends) const {
  llvm::SmallVector<Point, 8> Behind;
  for (unsigned B = 0; B < F.Blocks.size(); ++B)
    for (unsigned I = 0; I < F.Blocks[B].Facts.size(); ++I)
      if (const auto *S = std::get_if<SpawnFact>(&F.Blocks[B].Facts[I]); S && S->Id == Id)
        Behind.push_back({B, I + 1});
  return follow(F, std::move(Behind), [&](const Fact &One, Point Here) {
    return Here == At ? Way::Arrives : Ends(One) ? Way::Ends : Way::GoesOn;
  });
}

static bool declares(const Fact &One, const VarDecl *V) {
  const auto *R = std::get_if<Revives>(&One);
  return R && R->Declares && R->What == Place::variable(V);
}

/// Whether `P` can still be the storage that thread `Id` knows at `At`: its variable is not
/// declared anew on every way from the spawn (`int *p = new int;` in a loop: each turn has its
/// own).
bool Finder::isSameInstance(SpawnId Id, const Place &P, Point At) const {
  return P.R != Place::Root::Variable || !isOwn(P.Var, F.Function) ||
         holdsSince(Id, At, [&](const Fact &One) { return declares(One, P.Var); });
}

/// Whether thread `Id` sees `V` change: `[&i]`.
static bool seesChanges(const Spawn &S, const VarDecl *V) {
  return llvm::any_of(S.Crossings, [&](const Crossing &C) {
    return C.Inside == V && C.K == Crossing::Kind::Reference && !V->getType()->isReferenceType();
  });
}

/// Whether `V`, the element of a range-for or the index of a loop, may still be what it was when
/// thread `Id` was started.
bool Finder::inTurn(SpawnId Id, const VarDecl *V, Point At) const {
  bool Selects =
      V->isCXXForRangeDecl() || V->getType()->isIntegerType(); // no pointer of two halves
  return Selects && isOwn(V, F.Function) && !seesChanges(F.spawn(Id), V) &&
         holdsSince(Id, At, [&](const Fact &One) {
           const auto *A = std::get_if<Access>(&One);
           return declares(One, V) || (A && A->U == Use::Write && A->What == Place::variable(V));
         });
}

/// Whether `A`, which thread `Id` uses, and `B` are elements that one loop has in two of its turns:
///   for (auto &x : v) { x = 1; s.spawn([&x] {...}); }
///   for (size_t i = 0; i < n; ++i) { auto &x = v[i]; x = 1; s.spawn([&x] {...}); }
bool Finder::isOfOtherTurn(SpawnId Id, const Place &A, const Place &B, Point At) const {
  for (size_t I = 0; I < std::min(A.Path.size(), B.Path.size()); ++I) {
    const VarDecl *V = A.Path[I].By;
    bool OfLoop = V && V == B.Path[I].By && isOwn(V, F.Function) && F.spawn(Id).InLoop &&
                  (V->isCXXForRangeDecl() || V->getType()->isIntegerType()) &&
                  !seesChanges(F.spawn(Id), V);
    if (OfLoop && A.Path[I].P == Step::Part::One && B.Path[I].P == Step::Part::One)
      return !inTurn(Id, V, At);
  }
  return false;
}

/// Whether `V` is declared anew between two turns of the loop that spawns `Id`.
bool Finder::isFreshEachTurn(const VarDecl *V, SpawnId Id) const {
  Steps += Facts;
  std::optional<unsigned> Declared, Spawned;
  for (unsigned B = 0; B < F.Blocks.size(); ++B)
    for (const Fact &One : F.Blocks[B].Facts) {
      if (const auto *R = std::get_if<Revives>(&One); R && R->What == Place::variable(V))
        Declared = Declared.value_or(B);
      if (const auto *S = std::get_if<SpawnFact>(&One); S && S->Id == Id)
        Spawned = B;
    }
  return Declared && Spawned &&
         (*Declared == *Spawned ||
          (F.reaches(*Spawned, *Declared) && F.reaches(*Declared, *Spawned)));
}

/// Whether the index has another value in each turn of the loop that spawns `Id`: declared in its
/// body, or written there.
bool Finder::changesEachTurn(const VarDecl *Index, SpawnId Id) const {
  if (isFreshEachTurn(Index, Id))
    return true;
  Steps += Facts;
  std::optional<unsigned> Spawned;
  for (unsigned B = 0; B < F.Blocks.size(); ++B)
    for (const Fact &One : F.Blocks[B].Facts)
      if (const auto *S = std::get_if<SpawnFact>(&One); S && S->Id == Id)
        Spawned = B;
  for (unsigned B = 0; Spawned && B < F.Blocks.size(); ++B)
    for (const Fact &One : F.Blocks[B].Facts)
      if (const auto *A = std::get_if<Access>(&One);
          A && A->U == Use::Write && A->What == Place::variable(Index))
        if (Steps += F.Blocks.size();
            B == *Spawned || (F.reaches(B, *Spawned) && F.reaches(*Spawned, B)))
          return true;
  return false;
}

/// Two turns of one spawn that touch storage of their own: a local of the loop's body, `v[i]` with
/// the loop's i by value, the element of a range-for.
bool Finder::ownTurn(const ThreadUse &A, const ThreadUse &B) const {
  if (A.By != B.By)
    return false;
  if (F.spawn(A.By).Many) // a parallel algorithm has no turns: what it borrows is one for all
    return F.spawn(A.By).Indexed && llvm::any_of(A.What.What.Path, [&](const Step &S) {
             return S.K == Step::Kind::Index && S.By && isa<ParmVarDecl>(S.By) &&
                    isOwn(S.By, F.spawn(A.By).Body);
           });
  const Place &P = A.What.What;
  if (P.R == Place::Root::Variable && isFreshEachTurn(P.Var, A.By))
    return true;
  const Spawn &S = F.spawn(A.By);
  for (const Step &One : P.Path) {
    if (One.K != Step::Kind::Index || !One.By)
      continue;
    if (One.By->isCXXForRangeDecl() && isOwn(One.By, F.Function))
      return true;
    for (const Crossing &C : S.Crossings) { // by value: `[i]`, `[k = i]`, an argument `i`
      bool Value = C.K == Crossing::Kind::Copy || C.K == Crossing::Kind::Pointer;
      if (C.Inside != One.By || !Value)
        continue;
      const VarDecl *From =
          C.What.R == Place::Root::Variable && C.What.Path.empty() ? C.What.Var : One.By;
      if (changesEachTurn(From, A.By))
        return true;
    }
    if (!changesEachTurn(One.By, A.By))
      continue; // a parameter, or set before the loop: the same element in each turn
    if (isOwn(One.By, F.Function) && !llvm::any_of(S.Crossings, [&](const Crossing &C) {
          return C.Inside == One.By; // by reference: i goes on changing
        }))
      return true;
  }
  return false;
}

/// Whether one side acts on what it reads: that tells the story best.
static bool decides(const Conflict &C) {
  const Effect &Other = C.Other ? C.Other->What : C.Here;
  return C.Thread.What.For != Effect::Decides::Nothing || Other.For != Effect::Decides::Nothing;
}

void Finder::add(Conflict C) {
  auto SideOf = [](const Conflict &X) {
    return std::make_pair(X.Thread.By, X.Other ? std::optional(X.Other->By) : std::nullopt);
  };
  Steps += Found.size();
  for (Conflict &Old : Found)
    if (SideOf(Old) == SideOf(C) && Old.Thread.What.What.R == C.Thread.What.What.R &&
        Old.Thread.What.What.Var == C.Thread.What.What.Var) {
      bool Clearer = Old.Guessed == C.Guessed && decides(C) && !decides(Old) &&
                     Old.Thread.What.What == C.Thread.What.What;
      if ((Old.Guessed && !C.Guessed) || Clearer)
        Old = std::move(C); // the surer one tells the story
      return;
    }
  Found.push_back(std::move(C));
}

void Finder::spawned(const Threads::State &Now, SpawnId Id, Point At) {
  llvm::DenseMap<const VarDecl *, std::vector<const ThreadUse *>> Mine;
  for (const ThreadUse &B : Uses[Id.Index])
    Mine[UsesByRoot::rootOf(B)].push_back(&B);
  for (auto [Other, Index] : ByRoot.sharing(Uses[Id.Index])) {
    SpawnId Their{Other};
    bool Itself = Their == Id && F.spawn(Id).Many;
    if ((!Now.Running[Other] && !Itself) || inOneThread(Their, Id) || F.spawn(Their).Within ||
        F.spawn(Id).Within)
      continue;
    auto SameTurn = [&](const VarDecl *V) { return Their != Id && inTurn(Their, V, At); };
    bool Sent = F.spawn(Their).isSent() || F.spawn(Id).isSent();
    const ThreadUse &A = Uses[Other][Index];
    for (const ThreadUse *B : Mine[UsesByRoot::rootOf(A)]) {
      ++Steps;
      if (isSpent())
        return;
      if (!clash(A.What, B->What) || ownTurn(A, *B) ||
          (!Itself && (!isSameInstance(Their, A.What.What, At) ||
                       isOfOtherTurn(Their, A.What.What, B->What.What, At))))
        continue;
      bool Guess = Sent || isGuess(A.What, B->What) ||
                   dependsOnIndex(A.What.What, B->What.What, SameTurn) ||
                   (!Itself && isReassigned(F, Their, A, B->What.What, At, Steps));
      add({A, *B, {}, synchronises(Their) && synchronises(Id), Guess});
    }
  }
}

void Finder::done(const Threads::State &Now, const Effects &Here, Point At) {
  for (auto [Running, Index] : ByRoot.sharing(Here.Accesses)) {
    SpawnId Id{Running};
    if (!Now.Running[Running] || F.spawn(Id).Within)
      continue;
    auto SameTurn = [&](const VarDecl *V) { return inTurn(Id, V, At); };
    const ThreadUse &A = Uses[Running][Index];
    for (const Effect &E : Here.Accesses) {
      ++Steps;
      if (isSpent())
        return;
      if (!clash(A.What, E) || !isSameInstance(Id, E.What, At) ||
          isOfOtherTurn(Id, A.What.What, E.What, At))
        continue;
      bool Guess = F.spawn(Id).isSent() || isGuess(A.What, E) || Now.Unproven[Running] ||
                   dependsOnIndex(A.What.What, E.What, SameTurn) ||
                   isReassigned(F, Id, A, E.What, At, Steps);
      add({A, std::nullopt, E, SpawnerSynchronises && synchronises(Id), Guess});
    }
  }
}

Conflicts Finder::run() {
  if (F.Spawns.empty())
    return {};
  llvm::SmallPtrSet<const CXXRecordDecl *, 4> Spawned;
  for (const Spawn &S : F.Spawns)
    if (S.Closure)
      Spawned.insert(S.Closure);
  for (const Block &B : F.Blocks)
    for (const Fact &One : B.Facts) {
      Effects Here;
      Book.ofFact(One, Protection::None, F.Function, Here);
      SpawnerSynchronises |= Here.Synchronises;
    }
  EffectBook::Protections Closures = Book.protectedClosures(F);
  HeldLocks Locks{&Book.netLocks()};
  Solution<HeldLocks> Held = solve(Locks, F, {});
  Threads Tokens(F, Book);
  Solution<Threads> Live = solve(Tokens, F, Tokens.start());
  for (unsigned B = F.Blocks.size(); B-- > 0;) {
    if (!Live.Reached[B] || isSpent())
      continue;
    Threads::State Now = Live.AtEntry[B];
    HeldLocks::State Locked = Held.AtEntry[B];
    for (unsigned Index = 0; Index < F.Blocks[B].Facts.size(); ++Index) {
      const Fact &One = F.Blocks[B].Facts[Index];
      const auto *L = std::get_if<MakesClosure>(&One);
      if (const auto *S = std::get_if<SpawnFact>(&One)) {
        spawned(Now, S->Id, {B, Index});
      } else if (Now.Running.any() && !(L && Spawned.count(L->Closure))) {
        Effects Here;
        Protection Lock = protection(Locked);
        if (L)
          Lock = std::max(Lock, Closures.lookup(L->Closure));
        Book.ofFact(One, Lock, F.Function, Here);
        done(Now, Here, {B, Index});
      }
      Tokens.transfer(Now, One);
      Locks.transfer(Locked, One);
    }
  }
  return {std::move(Found), !isSpent()};
}
} // namespace

Conflicts conflicts(const FunctionFacts &F, EffectBook &Effects,
                    llvm::function_ref<bool(const Place &)> Exempt,
                    llvm::function_ref<bool(const Effect &, const Effect &)> Concerns) {
  return Finder(F, Effects, Exempt, Concerns).run();
}

} // namespace fearless::check
