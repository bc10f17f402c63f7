// Prints verdicts in source order:
//   Cache: Send=no Sync=no SelfSync=no Owned=no
//     Send: field 'Head' of type 'Node *'
//       is a raw pointer
#include "types/DumpTypes.h"
#include "support/ClangVersions.h"

#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

namespace fearless::check {

using clang::QualType;

static llvm::StringRef word(Answer A) {
  switch (A) {
  case Answer::No:
    return "no";
  case Answer::Unknown:
    return "unknown";
  case Answer::Yes:
    return "yes";
  }
  return "";
}

namespace {

class TypeDumper : public clang::RecursiveASTVisitor<TypeDumper> {
public:
  TypeDumper(clang::ASTContext &Ctx, TypeJudge &J, llvm::raw_ostream &Out)
      : Ctx(Ctx), J(J), Out(Out), Policy(Ctx.getPrintingPolicy()) {
    Policy.SuppressTagKeyword = true;
    Policy.FullyQualifiedName = false;
    Policy.AnonymousTagLocations = false;
  }

  bool shouldVisitTemplateInstantiations() const { return true; }

  bool VisitCXXRecordDecl(clang::CXXRecordDecl *D) {
    bool Anonymous = D->isAnonymousStructOrUnion() || D->isInjectedClassName();
    if (D->isThisDeclarationADefinition() && !D->isLambda() && !Anonymous)
      dump(D->isDependentContext() ? "" : spelled(type(D)), type(D));
    return true;
  }

  bool VisitLambdaExpr(clang::LambdaExpr *E) {
    QualType T = type(E->getLambdaClass());
    dump(spelled(T), T);
    return true;
  }

  bool VisitTypedefNameDecl(clang::TypedefNameDecl *D) {
    dump(D->getName(), D->getUnderlyingType());
    return true;
  }

  bool VisitVarDecl(clang::VarDecl *D) {
    if (!llvm::isa<clang::ParmVarDecl>(D) && !D->isImplicit() && !D->isInitCapture())
      dump(D->getName(), D->getType());
    return true;
  }

private:
  clang::ASTContext &Ctx;
  TypeJudge &J;
  llvm::raw_ostream &Out;
  clang::PrintingPolicy Policy;

  QualType type(const clang::TagDecl *D) const { return tagType(Ctx, D); }

  std::string spelled(QualType T) const {
    const clang::CXXRecordDecl *D = T->getAsCXXRecordDecl();
    if (D && D->isLambda())
      return "lambda at line " +
             std::to_string(Ctx.getSourceManager().getExpansionLineNumber(D->getLocation()));
    return T.getAsString(Policy);
  }

  void dump(llvm::StringRef Name, QualType T) {
    if (Name.empty() || T->isDependentType() || T->isUndeducedType())
      return;
    constexpr Marker All[] = {Marker::Send, Marker::Sync, Marker::SelfSync, Marker::Owned};
    Out << Name << ':';
    for (Marker M : All)
      Out << ' ' << name(M) << '=' << word(J.judge(M, T).A);
    Out << '\n';
    for (Marker M : All)
      reasons(M, J.judge(M, T));
  }

  void reasons(Marker M, const Verdict &V) {
    unsigned Indent = 2;
    for (const Reason &R : V.Because) {
      Out.indent(Indent);
      if (Indent == 2)
        Out << name(M) << ": ";
      step(R);
      // `shared_ptr<T>` is not Send because T is not SelfSync: say where the question changes.
      if (R.M != M)
        Out << " [" << name(R.M) << ']';
      Out << '\n';
      M = R.M;
      Indent = 4;
    }
  }

  void step(const Reason &R) {
    std::string Type = "'" + spelled(R.Type) + "'";
    std::string Member = R.Member ? "'" + R.Member->getNameAsString() + "'" : "'this'";
    switch (R.K) {
    case Reason::Kind::Base:
      Out << "base class " << Type;
      return;
    case Reason::Kind::Field:
      Out << "field " << Member << " of type " << Type;
      return;
    case Reason::Kind::Element:
      Out << "holds " << Type;
      return;
    case Reason::Kind::Capture:
      Out << "capture " << Member << " of type " << Type;
      return;
    case Reason::Kind::Pointee:
      Out << "reaches " << Type;
      return;
    case Reason::Kind::Mutable:
      Out << "mutable field " << Member << " of type " << Type << " does not synchronise itself";
      return;
    case Reason::Kind::SharedMutable:
      Out << "every owner may write the shared " << Type;
      return;
    case Reason::Kind::Unsynchronised:
      Out << "writes to " << Type << " are not synchronised";
      return;
    default: // about the type alone
      Out << Type << ' ' << culprit(R.K);
      return;
    }
  }

  static llvm::StringRef culprit(Reason::Kind K) {
    switch (K) {
    case Reason::Kind::Base:
    case Reason::Kind::Field:
    case Reason::Kind::Element:
    case Reason::Kind::Capture:
    case Reason::Kind::Pointee:
    case Reason::Kind::Mutable:
    case Reason::Kind::SharedMutable:
    case Reason::Kind::Unsynchronised:
      return "";
    case Reason::Kind::RawPointer:
      return "is a raw pointer";
    case Reason::Kind::Reference:
      return "is a reference";
    case Reason::Kind::View:
      return "looks into storage that it does not own";
    case Reason::Kind::Guard:
      return "is a held lock";
    case Reason::Kind::Immovable:
      return "cannot be moved";
    case Reason::Kind::Erased:
      return "holds something unknown";
    case Reason::Kind::OpenClass:
      return "may be any derived class";
    case Reason::Kind::OneThread:
      return "may be used by one thread at a time";
    case Reason::Kind::ThreadBound:
      return "is bound to the thread that made it";
    case Reason::Kind::NegativeTag:
    case Reason::Kind::PositiveTag:
      return "is tagged so";
    case Reason::Kind::Unseen:
      return "is not defined here";
    }
    return "";
  }
};

} // namespace

void dumpTypes(clang::ASTContext &Ctx, TypeJudge &J, llvm::raw_ostream &Out) {
  TypeDumper Dumper(Ctx, J, Out);
  const clang::SourceManager &SM = Ctx.getSourceManager();
  for (clang::Decl *D : Ctx.getTranslationUnitDecl()->decls())
    if (SM.isInMainFile(SM.getExpansionLoc(D->getLocation())))
      Dumper.TraverseDecl(D);
}

} // namespace fearless::check
