// Because chains in the user's words: what is to blame, and how it is reached.
#include "rules/View.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace fearless::check {

/// Whether the step happens inside a class of a system header: nobody can change anything there.
static bool isLibraryStep(const Reason &R, const ASTContext &Ctx) {
  return R.Member && Ctx.getSourceManager().isInSystemHeader(
                         Ctx.getSourceManager().getExpansionLoc(R.Member->getLocation()));
}

/// What a step of the chain fails at: "is not Send".
static std::string failure(Marker M) {
  switch (M) {
  case Marker::Send:
    return fill(msg::failsSend.Text, {});
  case Marker::Sync:
    return fill(msg::failsSync.Text, {});
  case Marker::SelfSync:
    return fill(msg::failsSelfSync.Text, {});
  case Marker::Owned:
    return fill(msg::failsOwned.Text, {});
  }
  return {};
}

const Reason *culprit(const Verdict &V) {
  if (V.Because.empty())
    return nullptr;
  // of plain data any field would do: what makes it reachable for several threads is to blame
  if (V.Because.back().K == Reason::Kind::Unsynchronised)
    for (const Reason &R : V.Because)
      if (R.K == Reason::Kind::Pointee && R.M == Marker::SelfSync)
        return &R;
  return &V.Because.back();
}

const NamedDecl *Report::culpritMember(const Verdict &V) const {
  const NamedDecl *Found = nullptr;
  for (const Reason &R : V.Because) {
    if (R.Member && !isLibraryStep(R, Ctx))
      Found = R.Member;
    if (&R == culprit(V))
      break;
  }
  return Found;
}

/// Whether the step before has said it: "has type 'std::string_view', which borrows".
static bool isSaid(const Reason &Leaf, const Reason *Before) {
  return (Leaf.K == Reason::Kind::Reference || Leaf.K == Reason::Kind::View) && Before &&
         !Leaf.Type.isNull() && !Before->Type.isNull() &&
         Leaf.Type.getCanonicalType() == Before->Type.getCanonicalType();
}

void Report::because(Finding &F, const Verdict &V, SourceLocation At) const {
  const Reason *Culprit = culprit(V), *Before = nullptr;
  const NamedDecl *Member = culpritMember(V);
  for (const Reason &R : V.Because) {
    if (&R == Culprit) {
      if (!isLibraryStep(R, Ctx) && !isSaid(R, Before))
        leaf(F, R, Member ? Member->getLocation() : At);
      return;
    }
    if (isLibraryStep(R, Ctx))
      continue;
    Before = &R;
    SourceLocation Here = R.Member ? R.Member->getLocation() : At;
    std::string T = name(R.Type), What = failure(R.M);
    if (R.K == Reason::Kind::Base)
      note(F, msg::becauseBase, Here, T, What);
    else if (R.K == Reason::Kind::Field)
      note(F, msg::becauseField, Here, name(R.Member), T, What);
    else if (R.K == Reason::Kind::Capture)
      note(F, msg::becauseCapture, Here, R.Member ? name(R.Member) : "this", T, What);
    else if (R.K == Reason::Kind::Element)
      note(F, msg::becauseElement, Here, T, What);
    else if (R.K == Reason::Kind::Pointee)
      note(F, msg::becausePointee, Here, T, What);
  }
}

void Report::leaf(Finding &F, const Reason &R, SourceLocation Here) const {
  std::string T = R.Type.isNull() ? std::string() : name(R.Type);
  std::string M = R.Member ? name(R.Member) : T;
  switch (R.K) {
  case Reason::Kind::Pointee:
    note(F, msg::becauseReached, Here, T);
    break;
  case Reason::Kind::RawPointer:
    note(F, msg::becauseRawPointer, Here, T);
    break;
  case Reason::Kind::Reference:
    note(F, msg::becauseReference, Here, T);
    break;
  case Reason::Kind::View:
    note(F, msg::becauseView, Here, T);
    break;
  case Reason::Kind::Guard:
    note(F, msg::becauseGuard, Here, T);
    break;
  case Reason::Kind::Immovable:
    note(F, msg::becauseImmovable, Here, T);
    break;
  case Reason::Kind::Erased:
    note(F, msg::becauseErased, Here, T);
    break;
  case Reason::Kind::OpenClass:
    note(F, msg::becauseOpenClass, Here, T);
    break;
  case Reason::Kind::Mutable:
    note(F, msg::becauseMutable, Here, M);
    break;
  case Reason::Kind::SharedMutable:
    note(F, msg::becauseSharedMutable, Here, T);
    break;
  case Reason::Kind::Unsynchronised:
    note(F, msg::becauseUnsynchronised, Here, T);
    break;
  case Reason::Kind::OneThread:
    note(F, msg::becauseOneThread, Here, T);
    break;
  case Reason::Kind::ThreadBound:
    note(F, msg::becauseThreadBound, Here, T);
    break;
  case Reason::Kind::NegativeTag:
    note(F, msg::becauseNegativeTag, Here, M, check::name(R.M).str());
    break;
  case Reason::Kind::Unseen:
    note(F, msg::becauseUnseen, Here, T);
    break;
  case Reason::Kind::PositiveTag:
  case Reason::Kind::Base:
  case Reason::Kind::Field:
  case Reason::Kind::Capture:
  case Reason::Kind::Element:
    break;
  }
}

} // namespace fearless::check
