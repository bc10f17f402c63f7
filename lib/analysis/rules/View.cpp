#include "rules/View.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace fearless::check {

static bool synchronises(TypeJudge &Types, const Place &P) {
  Place Prefix = P;
  while (true) {
    QualType T = typeOf(Prefix);
    if (!T.isNull() && !T->isDependentType()) {
      if (Types.judge(Marker::SelfSync, T.getUnqualifiedType()).yes())
        return true;
    }
    if (Prefix.Path.empty())
      return false;
    Prefix.Path.pop_back();
  }
}

FunctionView::FunctionView(const FunctionFacts &F, FactBook &Facts, EffectBook &Effects,
                           TypeJudge &Types)
    : F(F), Facts(Facts), Effects(Effects), Types(Types), Tokens(F, Effects),
      Live(solve(Tokens, F, Tokens.start())), Exit(Live.AtEntry[F.Exit]),
      Clashes(check::conflicts(F, Effects,
                               [&](const Place &P) { return synchronises(Types, P); })),
      Uses(check::threadUses(F, Effects)) {}

void FunctionView::eachFact(
    llvm::function_ref<void(const Threads::State &, const Fact &)> Visit) const {
  Threads Copy = Tokens;
  replay(Copy, F, Live,
         [&](const Threads::State &S, const Fact &One, Point) { Visit(S, One); });
}

bool FunctionView::isSynchronised(const Place &P) const { return synchronises(Types, P); }

Answer FunctionView::joinedByOwner(SpawnId Id) const {
  const Spawn &S = F.spawn(Id);
  if (S.Handle.R != Place::Root::This || S.Handle.Path.empty() || !S.Handle.Path[0].Field)
    return Answer::No;
  const FieldDecl *Field = S.Handle.Path[0].Field;
  const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent());
  if (Facts.joinsAtDestruction(Field->getType()))
    return Answer::Yes;
  const CXXDestructorDecl *Destructor = Class ? Class->getDestructor() : nullptr;
  if (!Destructor || Destructor->isImplicit() || Destructor->isDefaulted())
    return Answer::No;
  if (!Facts.of(Destructor))
    return Answer::Unknown;
  for (const Place &P : Effects.of(Destructor).Joined)
    if (P.R == Place::Root::This && !P.Path.empty() && P.Path[0].Field == Field)
      return Answer::Yes;
  return Answer::No;
}

std::string Report::name(QualType T) const {
  PrintingPolicy Policy(Ctx.getPrintingPolicy());
  Policy.SuppressTagKeyword = true;
  Policy.SuppressUnwrittenScope = true;
  return T.getAsString(Policy);
}

std::string Report::name(const NamedDecl *D) const { return D->getNameAsString(); }

FixItHint Report::withoutAmpersand(SourceLocation Name) const {
  if (!Name.isFileID())
    return {};
  const SourceManager &SM = Ctx.getSourceManager();
  if (SM.getFileOffset(Name) == 0 || *(SM.getCharacterData(Name) - 1) != '&')
    return {};
  SourceLocation Ampersand = Name.getLocWithOffset(-1);
  return FixItHint::CreateRemoval(CharSourceRange::getCharRange(Ampersand, Name));
}

/// Whether the step happens inside a class of a system header: nobody can change anything there.
static bool isLibraryStep(const Reason &R, const ASTContext &Ctx) {
  return R.Member &&
         Ctx.getSourceManager().isInSystemHeader(
             Ctx.getSourceManager().getExpansionLoc(R.Member->getLocation()));
}

void Report::because(Finding &F, const Verdict &V, SourceLocation At) const {
  for (const Reason &R : V.Because) {
    if (isLibraryStep(R, Ctx))
      continue;
    SourceLocation Here = R.Member ? R.Member->getLocation() : At;
    std::string T = R.Type.isNull() ? std::string() : name(R.Type);
    std::string M = R.Member ? name(R.Member) : T;
    std::string What = check::name(R.M).str();
    switch (R.K) {
    case Reason::Kind::Base:
      note(F, msg::becauseBase, Here, T, What);
      break;
    case Reason::Kind::Field:
      note(F, msg::becauseField, Here, M, T, What);
      break;
    case Reason::Kind::Capture:
      note(F, msg::becauseCapture, Here, M, T, What);
      break;
    case Reason::Kind::Element:
      note(F, msg::becauseElement, Here, T, What);
      break;
    case Reason::Kind::Pointee:
      note(F, msg::becausePointee, Here, T, What);
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
      note(F, msg::becauseNegativeTag, Here, M, What);
      break;
    case Reason::Kind::Unseen:
      note(F, msg::becauseUnseen, Here, T);
      break;
    case Reason::Kind::PositiveTag:
      break;
    }
  }
}

} // namespace fearless::check
