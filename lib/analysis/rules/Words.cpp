// Types and names in the user's words.
#include "rules/View.h"
#include "support/ClangVersions.h"
#include "clang/Basic/CharInfo.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace fearless::check {

/// Whether a printed type shows a name that is reserved to the implementation: `_NonArray<...>`.
static bool showsInternals(llvm::StringRef Text) {
  for (size_t I = 0; I + 1 < Text.size(); ++I)
    if (Text[I] == '_' && (I == 0 || !isAsciiIdentifierContinue(Text[I - 1])) &&
        (Text[I + 1] == '_' || isUppercase(Text[I + 1])))
      return true;
  return false;
}

/// The type below sugar that the user did not write: auto, decltype, substituted parameters, and
/// the member typedefs and alias templates of library traits (`std::remove_reference_t<...>`).
static QualType asWritten(QualType T, const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  while (true) {
    QualType Named = belowQualifier(T);
    const Type *Sugar = Named.getTypePtr();
    bool Hides = isa<AutoType, DecltypeType, SubstTemplateTypeParmType>(Sugar);
    if (const auto *Special = dyn_cast<TemplateSpecializationType>(Sugar))
      Hides = Special->isTypeAlias();
    if (const auto *Typedef = dyn_cast<TypedefType>(Sugar))
      Hides = Typedef->getDecl()->getDeclContext()->isRecord() &&
              SM.isInSystemHeader(SM.getExpansionLoc(Typedef->getDecl()->getLocation()));
    if (!Hides)
      return T;
    QualType Below = Named.getSingleStepDesugaredType(Ctx);
    if (Below == Named)
      return T;
    T = Below;
  }
}

namespace {
/// A lambda's file without its folders: `(lambda at main.cpp:3:5)`.
struct ShortPaths : PrintingCallbacks {
  std::string remapPath(StringRef Path) const override {
    return Path.substr(Path.find_last_of("/\\") + 1).str();
  }
};
} // namespace

std::string Report::name(QualType T) const {
  static const ShortPaths Short;
  PrintingPolicy Policy(Ctx.getPrintingPolicy());
  Policy.SuppressTagKeyword = true;
  Policy.SuppressUnwrittenScope = true;
  Policy.SuppressDefaultTemplateArgs = true;
  Policy.Callbacks = &Short;
  T = asWritten(T, Ctx);
  std::string Text = T.getAsString(Policy);
  std::string Canonical = T.getCanonicalType().getAsString(Policy);
  // a library's own spelling inside its headers: `shared_ptr<_NonArray<int>>`
  const CXXRecordDecl *D = T->getAsCXXRecordDecl();
  bool Unqualified = D && D->getDeclContext()->isNamespace() &&
                     isa<TemplateSpecializationType>(belowQualifier(T)) &&
                     !StringRef(Text).contains(D->getQualifiedNameAsString());
  return Facts.forPeople(showsInternals(Text) || Unqualified ? Canonical : Text);
}

std::string Report::name(const NamedDecl *D) const { return D->getNameAsString(); }

} // namespace fearless::check
