#include "flow/Wrappers.h"
#include "flow/Consumers.h"
#include "flow/Moves.h"

using namespace clang;

namespace fearless::check {

static const SpawnModel DetachedModel{"", 0, {}, "", "", Lifetime::Detached, {}};
static const SpawnModel KeptModel{"", 0, {}, "", "", Lifetime::Handle, {Slot::Kind::This, 0}};

static Place renamed(const Call &C, const Place &P) {
  if (!P.isKnown())
    return P;
  bool Local = P.R == Place::Root::Variable && isOwn(P.Var, C.Callee) && !isa<ParmVarDecl>(P.Var);
  if (Local)
    return {};
  return inCaller(C, P).value_or(Place());
}

/// Whether the closure is made outside of `F`: it came as an argument.
static bool isFromOutside(const CXXRecordDecl *Closure, const FunctionDecl *F) {
  if (!Closure)
    return false;
  for (const DeclContext *Around = Closure->getDeclContext(); Around; Around = Around->getParent())
    if (const auto *In = dyn_cast<FunctionDecl>(Around);
        In && In->getCanonicalDecl() == F->getCanonicalDecl())
      return false;
  return true;
}

/// The parameter of `Callee` that the thread's callable is, or is captured as; null when none is.
static const ParmVarDecl *callableParameter(const Spawn &S, const FunctionFacts &Callee) {
  for (const Crossing &C : S.Crossings)
    if (C.What.R == Place::Root::Variable && C.What.Path.empty() &&
        isOwn(C.What.Var, Callee.Function))
      if (const auto *P = dyn_cast<ParmVarDecl>(C.What.Var))
        return P;
  return nullptr;
}

static const Spawn *handedFor(const Call &C, const ParmVarDecl *P, const FunctionFacts &Caller) {
  for (const auto &[Argument, Index] : C.Handed)
    if (P && Argument == P->getFunctionScopeIndex())
      return &Caller.Handed[Index];
  return nullptr;
}

/// `S`, a spawn of the callee, in the caller's terms.
static Spawn inCallersTerms(const Spawn &S, const Call &C, const FunctionFacts &Callee,
                            const FunctionFacts &Caller) {
  Spawn New = S;
  New.At = C.At;
  New.Derived = true;
  New.Starter = Callee.Function;
  New.DefaultCapture = {};
  New.Object = renamed(C, S.Object);
  New.Handle = {};
  New.InInitialiser = false;
  bool Given = isFromOutside(S.Closure, Callee.Function);
  llvm::erase_if(New.Crossings, [&](Crossing &Each) {
    bool Theirs = !Given || Each.From == Crossing::Source::Argument; // it crosses in the callee
    Each.What = renamed(C, Each.What);
    if (Theirs)
      Each.At = C.At;
    bool Value = Each.K == Crossing::Kind::Copy || Each.K == Crossing::Kind::Move;
    return Theirs && (Value || !Each.What.isKnown()); // private to the callee
  });
  for (Crossing &Each : New.Inner)
    Each.What = renamed(C, Each.What);
  if (S.Closure && Given)
    return New;
  if (const Spawn *Handed = handedFor(C, callableParameter(S, Callee), Caller)) {
    New.Body = Handed->Body;
    New.Closure = Handed->Closure;
    New.Callable = {};
    New.CallableAt = Handed->CallableAt;
    New.DefaultCapture = Handed->DefaultCapture;
    New.Mutable = Handed->Mutable;
    New.Crossings = Handed->Crossings;
    New.Inner = Handed->Inner;
    New.Object = Handed->Object;
  }
  return New;
}

/// Whether the thread works on the object whose member function starts it: a matter of its class.
static bool worksOnObject(const Spawn &S) {
  return llvm::any_of(S.Crossings, [](const Crossing &C) { return C.What.R == Place::Root::This; });
}

static void addMoves(const Spawn &S, SpawnId Id, std::vector<Fact> &Behind) {
  for (const Crossing &C : S.Crossings)
    if (C.K == Crossing::Kind::Move && C.What.isKnown())
      Behind.push_back(Departs{C.What, C.At, Id});
}

void WrapperBook::derive(const Call &C, const FunctionFacts &Callee, FunctionFacts &Into,
                         std::vector<Fact> &Behind) {
  if (Callee.Spawns.empty())
    return;
  Threads Tokens(Callee, Effects_);
  Threads::State AtExit = solve(Tokens, Callee, Tokens.start()).AtEntry[Callee.Exit];
  for (const Fact &One : Callee.Blocks[Callee.Exit].Facts)
    Tokens.transfer(AtExit, One);
  bool FilledResult = false;
  for (unsigned I = 0; I < Callee.Spawns.size(); ++I) {
    const Spawn &S = Callee.Spawns[I];
    if (!AtExit.Running[I] || AtExit.Unproven[I] || S.Within || worksOnObject(S))
      continue;
    Spawn New = inCallersTerms(S, C, Callee, Into);
    if (S.Supposed) { // the caller may know who takes it
      New.Through = renamed(C, S.Through);
      if (!New.isSent())
        continue;
    } else if (S.isSent()) {
      New.Through = {}; // a thread of the callee's has it
    }
    bool IsScope = S.Model->Life == Lifetime::Scope;
    SpawnId Id{static_cast<unsigned>(Into.Spawns.size())};
    if (AtExit.Returned[I] && C.Result.isValid()) {
      New.Handle = Into.Spawns[C.Result.Index].Handle;
      New.HandleType = Into.Spawns[C.Result.Index].HandleType;
      if (!FilledResult)
        Id = C.Result;
      FilledResult = true;
    } else if (AtExit.Detached[I]) {
      New.Model = &DetachedModel;
      New.HandleType = {};
    } else if (!IsScope) {
      for (const Place &P : Tokens.handles({I}))
        if (Place Outside = renamed(C, P); Outside.isKnown())
          New.Handle = Outside;
      if (!New.Handle.isKnown())
        continue; // its handle went nowhere that the caller knows
    }
    Answered.insert({Callee.Function->getCanonicalDecl(), I});
    addMoves(New, Id, Behind);
    if (Id == C.Result)
      Into.Spawns[Id.Index] = std::move(New);
    else
      Into.Spawns.push_back(std::move(New));
    Behind.push_back(SpawnFact{Id});
  }
}

/// A class that owns threads keeps the callable: one of them will run it, before the object dies. A
/// callable that is made to be sent will run on a thread wherever it is kept.
void WrapperBook::deriveKept(const Call &C, const FunctionFacts &Callee, FunctionFacts &Into,
                             std::vector<Fact> &Behind) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee.Function);
  if (C.Handed.empty())
    return;
  bool Owner = Method && Facts.ownsThreads(Method->getParent());
  for (const Block &B : Callee.Blocks)
    for (const Fact &One : B.Facts) {
      const auto *K = std::get_if<Keeps>(&One);
      const Spawn *Handed = K ? handedFor(C, dyn_cast<ParmVarDecl>(K->What.Var), Into) : nullptr;
      bool InObject = K && K->Into.R == Place::Root::This;
      Place Through = K && K->Channel && !InObject ? renamed(C, K->Into) : Place();
      bool Runs = Handed && (Owner || Facts.isSendErased(K->What.Var->getType()));
      if (!Handed || !(InObject ? Runs : Through.isKnown()))
        continue;
      Spawn New = *Handed;
      New.Model = &KeptModel; // ends with the object, if that joins its threads
      New.Through = Through;
      New.Channel = Through.isKnown();
      New.At = C.At;
      New.Derived = true;
      New.Starter = Callee.Function;
      New.Handle = C.Object;
      SpawnId Id{static_cast<unsigned>(Into.Spawns.size())};
      addMoves(New, Id, Behind);
      Into.Spawns.push_back(std::move(New));
      Behind.push_back(SpawnFact{Id});
    }
}

/// `viewer.show(*guard)`: the callee keeps a view of what the caller's guard protects.
void WrapperBook::keptLoans(const Call &C, const FunctionFacts &Callee, std::vector<Fact> &Behind) {
  for (const Block &B : Callee.Blocks)
    for (const Fact &One : B.Facts) {
      const auto *K = std::get_if<Keeps>(&One);
      const auto *P = K ? dyn_cast<ParmVarDecl>(K->What.Var) : nullptr;
      if (!P || P->getFunctionScopeIndex() >= C.Arguments.size())
        continue;
      const Place &Target = C.Arguments[P->getFunctionScopeIndex()];
      if (guardOf(Target))
        Behind.push_back(Loan{Loan::Way::Collects, renamed(C, K->Into), Target, {}, C.At});
    }
}

/// `m.with([&](int &value) { leaked = &value; })`: the lock is released when `with` returns.
void WrapperBook::lentLoans(const LendsGuarded &L, std::vector<Fact> &Behind) {
  const FunctionFacts *Body = of(L.Closure->getLambdaCallOperator());
  if (!Body)
    return;
  Place Guarded = Place::temporary().deref(Step::Through::Guard);
  for (const Block &B : Body->Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *K = std::get_if<Keeps>(&One); K && isOwn(K->What.Var, Body->Function))
        Behind.push_back(Loan{Loan::Way::Collects, K->Into, Guarded, L.Lock, L.At});
}

/// What has left for another thread when the function returns, and has no new value.
static Moves::State goneAtExit(const FunctionFacts &F) {
  bool Any = llvm::any_of(F.Blocks, [](const Block &B) {
    return llvm::any_of(B.Facts,
                        [](const Fact &One) { return std::holds_alternative<Departs>(One); });
  });
  if (!Any)
    return {};
  Moves Analysis;
  Moves::State Gone = solve(Analysis, F, {}).AtEntry[F.Exit];
  for (const Fact &One : F.Blocks[F.Exit].Facts)
    Analysis.transfer(Gone, One);
  return Gone;
}

/// Whether a member function is one that spends its object: `JoinHandle<T> send() &&;`
static bool spendsObject(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method && Method->getRefQualifier() == RQ_RValue;
}

/// The parameter of `F` by value that the place is, or null: what a caller moves into it is gone
/// for him, whatever becomes of it.
static const ParmVarDecl *parameterByValue(const Place &P, const FunctionDecl *F) {
  const auto *Parameter = P.R == Place::Root::Variable && P.Path.empty() && isOwn(P.Var, F)
                              ? dyn_cast<ParmVarDecl>(P.Var)
                              : nullptr;
  return Parameter && !Parameter->getType()->isReferenceType() ? Parameter : nullptr;
}

/// `Moved`, a place of the callee, in the terms of its caller; unknown where that is none of his.
static Place goneForCaller(const Call &C, const Place &Moved) {
  if (Moved.R == Place::Root::This)
    return Moved.Path.empty() || spendsObject(C.Callee) ? C.Object.then(Moved.Path) : Place();
  if (Moved.R != Place::Root::Variable)
    return {};
  if (!isOwn(Moved.Var, C.Callee))
    return Moved; // a variable around the closure that is called
  const auto *P = dyn_cast<ParmVarDecl>(Moved.Var);
  bool Refers = P && P->getType()->isReferenceType() && Moved.Path.empty();
  return Refers && P->getFunctionScopeIndex() < C.Arguments.size()
             ? C.Arguments[P->getFunctionScopeIndex()]
             : Place();
}

/// `scope([&](Scope &s) { s.spawn([tx = tx, &text] { tx.send(text); }); })`: a closure sends into a
/// channel of this function, here or on a thread of its own.
void WrapperBook::sentInside(const CXXRecordDecl *Closure, FunctionFacts &Into,
                             std::vector<Fact> &Behind) {
  const FunctionFacts *Body = of(Closure->getLambdaCallOperator());
  if (!Body)
    return;
  for (const Spawn &S : Body->Spawns) {
    bool Ours =
        S.Supposed && S.Through.R == Place::Root::Variable && isOwn(S.Through.Var, Into.Function);
    if (!Ours)
      continue;
    Spawn New = S;
    New.Derived = false;
    llvm::erase_if(New.Crossings, [&](const Crossing &C) {
      return C.What.R == Place::Root::Variable && isOwn(C.What.Var, Body->Function);
    });
    Behind.push_back(SpawnFact{SpawnId{static_cast<unsigned>(Into.Spawns.size())}});
    Into.Spawns.push_back(std::move(New));
  }
  for (const Block &B : Body->Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *Made = std::get_if<MakesClosure>(&One))
        sentInside(Made->Closure, Into, Behind);
}

/// What the callee moves into a thread is gone for the caller, too.
void WrapperBook::departs(const Call &C, const FunctionFacts &Callee, const FunctionFacts &Caller,
                          std::vector<Fact> &Behind) {
  auto Add = [&](const Place &Gone, const Departs &D) {
    bool Global = Gone.R == Place::Root::Variable && Gone.Var->hasGlobalStorage();
    if (Gone.isKnown() && !Global)
      Behind.push_back(Departs{Gone, C.At, {}, true, D.Guard});
  };
  for (const Departs &D : goneAtExit(Callee))
    Add(goneForCaller(C, D.What), D);
  for (const Block &B : Callee.Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *D = std::get_if<Departs>(&One)) {
        const auto *P = D->What.R == Place::Root::Variable && D->What.Path.empty()
                            ? dyn_cast<ParmVarDecl>(D->What.Var)
                            : nullptr;
        if (const Spawn *Closure = handedFor(C, P, Caller)) // at([who = std::move(who)] {...})
          for (const Crossing &Taken : Closure->Crossings)
            if (Taken.K == Crossing::Kind::Move)
              Add(Taken.What, *D);
        if (P && parameterByValue(D->What, Callee.Function) &&
            P->getFunctionScopeIndex() < C.Moved.size())
          Add(C.Moved[P->getFunctionScopeIndex()], *D);
      }
}

std::unique_ptr<FunctionFacts> WrapperBook::expand(const FunctionFacts &F) {
  auto New = std::make_unique<FunctionFacts>(F);
  llvm::SmallPtrSet<const CXXRecordDecl *, 4> Spawned;
  for (const Spawn &S : F.Spawns)
    if (S.Closure)
      Spawned.insert(S.Closure);
  bool Any = false;
  for (Block &B : New->Blocks) {
    std::vector<Fact> Facts_;
    for (Fact &One : B.Facts) {
      std::vector<Fact> Behind;
      Call Made{nullptr, {}, {}, {}};
      if (const auto *L = std::get_if<MakesClosure>(&One);
          L && !L->Stored && !Spawned.count(L->Closure))
        Made = {L->Closure->getLambdaCallOperator(), {}, {}, L->Closure->getBeginLoc()};
      else if (const auto *C = std::get_if<Call>(&One))
        Made = *C;
      if (const FunctionFacts *Callee = Made.Callee ? of(Made.Callee) : nullptr) {
        if (std::holds_alternative<Call>(One)) {
          derive(Made, *Callee, *New, Behind);
          deriveKept(Made, *Callee, *New, Behind);
          if (!Behind.empty())
            std::get<Call>(One).Starts = true;
        }
        departs(Made, *Callee, *New, Behind);
        keptLoans(Made, *Callee, Behind);
      }
      if (const auto *L = std::get_if<LendsGuarded>(&One))
        lentLoans(*L, Behind);
      if (const auto *L = std::get_if<MakesClosure>(&One))
        sentInside(L->Closure, *New, Behind);
      Facts_.push_back(std::move(One));
      Any |= !Behind.empty();
      for (Fact &Added : Behind)
        Facts_.push_back(std::move(Added));
    }
    B.Facts = std::move(Facts_);
  }
  if (Any)
    New->markLoops();
  findConsumers(*New);
  return New;
}

const FunctionFacts *WrapperBook::of(const FunctionDecl *F) {
  const FunctionFacts *Plain = F ? Facts.of(F) : nullptr;
  if (!Plain)
    return nullptr;
  auto [It, New] = Known.try_emplace(Plain->Function);
  if (!New)
    return It->second ? It->second.get() : Plain; // being expanded: a recursion
  std::unique_ptr<FunctionFacts> Whole = expand(*Plain);
  return (Known[Plain->Function] = std::move(Whole)).get();
}

bool WrapperBook::concernsCallers(const FunctionDecl *F) {
  const FunctionFacts *Of = of(F);
  if (!Of)
    return false;
  for (const Block &B : Of->Blocks)
    for (const Fact &One : B.Facts)
      if (std::holds_alternative<Departs>(One) || std::holds_alternative<Keeps>(One))
        return true;
  return llvm::any_of(Of->Spawns, [](const Spawn &S) { return !worksOnObject(S); });
}

bool WrapperBook::isAnswered(const FunctionDecl *F, SpawnId Id) const {
  bool Inside = !F->isExternallyVisible() || F->isTemplateInstantiation();
  if (const auto *Method = dyn_cast<CXXMethodDecl>(F))
    Inside |= Method->getParent()->isLambda();
  return Inside && Answered.count({F->getCanonicalDecl(), Id.Index});
}

} // namespace fearless::check
