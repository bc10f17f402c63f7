// Rule `weak-sync`: means that look as if they synchronised threads, and do not. Here: what one
// function shows by itself: double-checked locking on a plain variable ([intro.races]), an atomic
// that is changed in two steps, a wait without a condition (Core Guidelines CP.42, CP.110, CP.111).
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

/// `std::atomic<T>` is there for the type: numbers and pointers.
static bool canBeAtomic(QualType T) {
  return !T.isNull() && (T->isArithmeticType() || T->isEnumeralType() || T->isPointerType());
}

static void doubleChecks(const FunctionView &V, Report &Out) {
  if (isa<CXXConstructorDecl, CXXDestructorDecl>(V.F.Function))
    return; // nobody else has the object
  for (const DoubleCheck &D : V.Effects.checksOf(V.F.Function).Doubles) {
    if (V.isSynchronised(D.What) || storageOf(D.What) == Storage::Thread)
      continue;
    std::string Name = spelled(D.What);
    Finding F = finding(msg::weakDoubleCheck, D.First, Name);
    F.Subject = Name;
    note(F, msg::weakLocked, D.Locked);
    note(F, msg::weakAgain, D.Again, Name);
    note(F, msg::weakWritten, D.Written, Name);
    bool Element =
        llvm::any_of(D.What.Path, [](const Step &S) { return S.K == Step::Kind::Index; });
    if (QualType T = typeOf(D.What); canBeAtomic(T) && !Element)
      note(F, msg::weakFixOnceAtomic, D.First, Name, Out.name(T.getUnqualifiedType()));
    else
      note(F, msg::weakFixOnce, D.First);
    Out.add(std::move(F));
  }
}

/// What is wrong whoever calls it: two steps in one expression, a pointer to what was just made.
static void splitUpdates(const FunctionView &V, Report &Out) {
  for (const SplitUpdate &S : V.Effects.checksOf(V.F.Function).Splits) {
    bool Recomputed = S.K == SplitUpdate::Kind::Recomputed;
    bool Flag = S.K == SplitUpdate::Kind::Decided && S.Flag;
    if ((Recomputed && !S.AtOnce) || (!Recomputed && !S.Makes && !Flag) ||
        isa<CXXConstructorDecl, CXXDestructorDecl>(V.F.Function))
      continue;
    std::string Name = spelled(S.What);
    Finding F = Recomputed ? finding(msg::weakRecomputed, S.Changed, Name)
                           : finding(msg::weakDecided, S.Loaded, Name);
    bool Locks = V.Facts.models().lockEffect(V.F.Function).has_value(); // a lock of one's own
    if (!Recomputed && !S.Makes && !Locks)
      F.Strength = Proof::NotEstablished; // perhaps one thread alone does that
    if (Recomputed)
      note(F, msg::weakLoaded, S.Loaded, Name);
    else
      note(F, msg::weakChanged, S.Changed, Name);
    note(F, Recomputed ? msg::weakFixRecomputed : msg::weakFixDecided, S.Changed);
    Out.add(std::move(F));
  }
}

/// The condition's own name: its last field, or its variable.
static const ValueDecl *nameOf(const Place &P) {
  return !P.Path.empty() && P.Path.back().K == Step::Kind::Field ? P.Path.back().Field
                                                                 : (const ValueDecl *)P.Var;
}

/// Where the condition is notified, in a function of this unit.
static SourceLocation notified(const Place &On, const FunctionView &V) {
  for (const FunctionDecl *Other : V.Facts.synchronising())
    if (const FunctionFacts *F = V.Facts.of(Other))
      for (const Block &B : F->Blocks)
        for (const Fact &One : B.Facts)
          if (const auto *W = std::get_if<Wakes>(&One);
              W && nameOf(W->On) && nameOf(W->On) == nameOf(On))
            return W->At;
  return {};
}

/// Whether what comes behind the wait is no more than to tell the caller what was waited for:
///   if (value_ == old) changed_.wait(lock);
///   return value_;
/// He can ask again.
static bool isForCaller(const FunctionView &V, Point Wait) {
  llvm::SmallVector<const Place *, 4> Tested, Read;
  bool Acts = false;
  for (const Block &B : V.F.Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *T = std::get_if<Tests>(&One))
        Tested.push_back(&T->What);
  follow(V.F, {{Wait.Block, Wait.Index + 1}}, [&](const Fact &One, Point) {
    const auto *A = std::get_if<Access>(&One);
    if (A && A->U == Use::Read)
      Read.push_back(&A->What);
    Acts |= (A && A->U == Use::Write) || std::holds_alternative<Call>(One);
    return Way::GoesOn;
  });
  return !Acts && llvm::any_of(Read, [&](const Place *P) {
    return llvm::any_of(Tested, [&](const Place *Q) { return *P == *Q; });
  });
}

static void bareWaits(const FunctionView &V, Report &Out) {
  HeldLocks Locks;
  replay(Locks, V.F, solve(Locks, V.F, {}),
         [&](const HeldLocks::State &Now, const Fact &One, Point P) {
           const auto *S = std::get_if<Sleeps>(&One);
           if (!S || V.F.reaches(P.Block, P.Block))
             return; // a loop asks again
           bool Bare = llvm::any_of(Now, [](const Hold &H) { return H.Sure && !H.What.Guard; });
           if ((!S->Own && !Bare) || isForCaller(V, P))
             return; // the caller has the lock, and perhaps the loop
           Finding F = finding(msg::weakWait, S->At);
           if (SourceLocation By = notified(S->On, V); By.isValid())
             note(F, msg::weakNotified, By);
           note(F, msg::weakFixWait, S->At, S->On.isKnown() ? spelled(S->On) : "condition");
           Out.add(std::move(F));
         });
}

void WeakSync(const FunctionView &V, Report &Out) {
  doubleChecks(V, Out);
  splitUpdates(V, Out);
  bareWaits(V, Out);
}

} // namespace fearless::check
