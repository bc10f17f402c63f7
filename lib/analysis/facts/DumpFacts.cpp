#include "facts/FunctionFacts.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace fearless::check {

namespace {
llvm::StringRef word(Crossing::Kind K) {
  switch (K) {
  case Crossing::Kind::Copy:
    return "copy";
  case Crossing::Kind::Move:
    return "move";
  case Crossing::Kind::Reference:
    return "reference";
  case Crossing::Kind::Pointer:
    return "pointer";
  case Crossing::Kind::This:
    return "this";
  }
  return "";
}

llvm::StringRef word(Crossing::Source S) {
  switch (S) {
  case Crossing::Source::Capture:
    return "capture";
  case Crossing::Source::ImplicitCapture:
    return "implicit capture";
  case Crossing::Source::Argument:
    return "argument";
  case Crossing::Source::Inner:
    return "inner";
  case Crossing::Source::Callable:
    return "callable";
  }
  return "";
}

llvm::StringRef word(Join::Kind K) {
  switch (K) {
  case Join::Kind::Joins:
    return "join";
  case Join::Kind::Terminates:
    return "terminate";
  case Join::Kind::Detaches:
    return "detach";
  }
  return "";
}

/// Writes one fact as one line.
struct Writer {
  const FunctionFacts &F;
  const SourceManager &SM;
  llvm::raw_ostream &Out;

  std::string handle(const Place &P, SpawnId Direct) {
    return Direct.isValid() ? "#" + std::to_string(Direct.Index) : spelled(P);
  }
  void operator()(const Access &A) {
    Out << (A.Ends              ? "destroy "
            : A.Moves           ? "move "
            : A.U == Use::Write ? "write "
                                : "read ")
        << spelled(A.What) << (A.Assumed ? " (assumed)" : "") << (A.Probes ? " (probe)" : "")
        << (A.Shallow ? " (not its elements)" : "") << (A.Hidden ? " (hidden state)" : "");
  }
  void operator()(const Returns &R) { Out << "return " << spelled(R.Target); }
  void operator()(const SpawnFact &S) {
    const Spawn &Of = F.spawn(S.Id);
    Out << "spawn #" << S.Id.Index << " " << Of.Model->Function
        << (Of.Body ? "" : " (body not seen)") << (Of.InLoop ? " (in a loop)" : "");
    if (Of.Handle.isKnown())
      Out << " -> " << spelled(Of.Handle);
    for (const Crossing &C : Of.Inner)
      Out << "\n      " << C.Name << (C.K == Crossing::Kind::Move ? " takes " : " refers to ")
          << spelled(C.What);
    for (const Crossing &C : Of.Crossings)
      Out << "\n      " << word(C.From) << " " << C.Name << " by " << word(C.K) << " of "
          << spelled(C.What) << ": "
          << C.Type.getAsString(F.Function->getASTContext().getPrintingPolicy());
  }
  void operator()(const Join &J) { Out << word(J.K) << " " << handle(J.Handle, J.Direct); }
  void operator()(const HandleMoves &H) {
    Out << "handle " << spelled(H.From) << " -> " << spelled(H.To);
  }
  void operator()(const HandleEscapes &H) {
    Out << "handle " << handle(H.Handle, H.Direct)
        << (H.How == HandleEscapes::Way::Returned ? " is returned" : " is passed on");
  }
  void operator()(const Departs &D) { Out << "depart " << spelled(D.What); }
  void operator()(const Revives &V) { Out << "revive " << spelled(V.What); }
  void operator()(const Loan &L) {
    Out << "loan " << spelled(L.Target);
    if (L.How == Loan::Way::Returns)
      Out << " returned";
    else
      Out << (L.How == Loan::Way::Assigns ? " assigned to " : " to ") << spelled(L.Holder);
  }
  void operator()(const LocksTwice &L) { Out << "lock twice " << spelled(L.Lock); }
  void operator()(const Acquire &A) {
    Out << "acquire " << spelled(A.Lock) << (A.Guard ? " by " + A.Guard->getNameAsString() : "");
  }
  void operator()(const Release &L) {
    Out << (L.Waits ? "wait with " : "release ")
        << (L.Guard ? L.Guard->getNameAsString() : spelled(L.Lock));
  }
  void operator()(const StorageEnds &E) { Out << "end " << E.Var->getNameAsString(); }
  void operator()(const Call &C) {
    Out << "call " << C.Callee->getQualifiedNameAsString();
    if (C.Object.isKnown())
      Out << " on " << spelled(C.Object);
    for (const Place &P : C.Arguments)
      Out << ", " << spelled(P);
  }
  void operator()(const MakesClosure &C) {
    Out << "closure at line " << SM.getSpellingLineNumber(C.Closure->getBeginLoc());
  }
  void operator()(const Invokes &I) { Out << "invoke " << I.What->getNameAsString(); }
  void operator()(const Keeps &K) {
    Out << "keep " << spelled(K.What) << " in " << spelled(K.Into);
  }
  void operator()(const LendsGuarded &L) { Out << "lend what " << spelled(L.Lock) << " guards"; }
  void operator()(const Synchronises &) { Out << "synchronise"; }
  void operator()(const Tests &T) {
    Out << "test " << spelled(T.What) << (T.K == Tests::For::Element ? " (an element)" : "")
        << (T.EndsLoop ? " (ends a loop)" : "");
  }
  void operator()(const Remembers &R) {
    Out << "remember " << spelled(R.What) << " in " << R.In->getNameAsString();
  }
  void operator()(const AtomicOperation &A) {
    switch (A.K) {
    case AtomicOperation::Kind::Loads:
      Out << "load ";
      break;
    case AtomicOperation::Kind::Stores:
      Out << "store ";
      break;
    case AtomicOperation::Kind::Modifies:
      Out << "modify ";
      break;
    }
    Out << spelled(A.What) << (A.Ordered ? " (ordered)" : "");
    for (const AtomicOperation::Source &S : A.From)
      Out << ", from " << spelled(S.What);
  }
  void operator()(const Sleeps &S) {
    Out << "sleep on " << spelled(S.On) << (S.Own ? " (own lock)" : "");
  }
  void operator()(const Wakes &W) { Out << "wake " << spelled(W.On); }
  void operator()(const Identifies &) { Out << "identify"; }
  void operator()(const CallsBack &C) { Out << "call back " << spelled(C.What); }
  void operator()(const Waits &W) { Out << "wait on " << spelled(W.On); }
  void operator()(const Fulfils &K) { Out << "fulfil " << spelled(K.On); }
  void operator()(const Compares &C) {
    Out << "compare " << spelled(C.Left) << " with " << spelled(C.Right);
  }
};
} // namespace

std::string describe(const FunctionFacts &F, const Fact &One) {
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  std::visit(Writer{F, F.Function->getASTContext().getSourceManager(), Out}, One);
  return Text;
}

void dumpFacts(FactBook &Book, llvm::raw_ostream &Out) {
  for (const FunctionDecl *Root : Book.roots()) {
    const FunctionFacts *F = Book.of(Root);
    if (!F)
      continue;
    Out << "function " << Root->getQualifiedNameAsString() << "\n";
    for (unsigned B = F->Blocks.size(); B-- > 0;) {
      if (F->Blocks[B].Facts.empty())
        continue;
      Out << "  block " << B << "\n";
      for (const Fact &One : F->Blocks[B].Facts) {
        Out << "    " << describe(*F, One) << "\n";
      }
    }
  }
}

} // namespace fearless::check
