// Remedies that are mechanical: edits that compile and mean what the note says.
#include "rules/View.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace fearless::check {

static std::string byValue(const Crossing &C, Capture How) {
  return fill(How == Capture::Copy ? source::copyOf : source::moveOf,
              {C.Inside->getNameAsString()});
}

/// `[&]` spelled out, with `Culprit` by value.
static std::string explicitCaptures(const Spawn &S, const Crossing &Culprit, Capture How) {
  std::string List;
  for (const Crossing &C : S.Crossings) {
    if (C.From != Crossing::Source::ImplicitCapture)
      continue;
    List += List.empty() ? "" : ", ";
    if (&C == &Culprit)
      List += byValue(C, How);
    else if (C.K == Crossing::Kind::This || !C.Inside)
      List += C.Name;
    else
      List += fill(source::referenceTo, {C.Inside->getNameAsString()});
  }
  return List;
}

FixItHint captureByValue(const Spawn &S, const Crossing &C, Capture How, const ASTContext &Ctx) {
  if (!C.Inside || !C.Inside->getDeclName())
    return {};
  if (C.From == Crossing::Source::ImplicitCapture) {
    if (!S.DefaultCapture.isFileID())
      return {};
    return FixItHint::CreateReplacement(SourceRange(S.DefaultCapture), explicitCaptures(S, C, How));
  }
  const SourceManager &SM = Ctx.getSourceManager();
  if (C.From != Crossing::Source::Capture || !C.At.isFileID() || SM.getFileOffset(C.At) == 0 ||
      *(SM.getCharacterData(C.At) - 1) != '&')
    return {};
  SourceLocation Ampersand = C.At.getLocWithOffset(-1);
  SourceLocation End = C.At.getLocWithOffset(C.Inside->getName().size());
  return FixItHint::CreateReplacement(CharSourceRange::getCharRange(Ampersand, End),
                                      byValue(C, How));
}

FixItHint makeAtomic(const VarDecl *Var, const FunctionView &V, const Report &Out) {
  if (!V.Facts.canBeAtomic(Var, source::atomicHeader))
    return {};
  SourceRange Written = Var->getTypeSourceInfo()->getTypeLoc().getSourceRange();
  QualType T = Var->getType().getUnqualifiedType();
  return FixItHint::CreateReplacement(Written, fill(source::atomicOf, {Out.name(T)}));
}

FixItHint makeThreadLocal(const VarDecl *Var, const FunctionView &V) {
  SourceRange Keyword = V.Facts.staticKeyword(Var);
  if (Keyword.isInvalid() || !isScratch(Var, V.Facts, V.Effects))
    return {};
  return FixItHint::CreateReplacement(Keyword, fill(source::threadLocal, {}));
}

} // namespace fearless::check
