// Rule `send-tag`: FEARLESS_SEND and FEARLESS_SYNC are promises that the structure must keep, in
// the class that makes them and in every class derived from it (rustc: E0277 on an unsafe impl that
// a field contradicts); the unchecked forms must give a reason (Rust: `// SAFETY:`).
#include "rules/View.h"
#include "support/ClangVersions.h"

using namespace clang;

namespace fearless::check {

namespace {
struct TagRule {
  const ClassView &V;
  Report &Out;
  QualType Self;

  void own(Marker M);
  void inherited(bool Send, bool Sync, const CXXRecordDecl *Base);
  void remedy(Finding &F, const Verdict &Why);
  void conflict(bool Both, llvm::StringRef What);
  void reason(bool Tagged, const std::string &Why, llvm::StringRef What);
};

void TagRule::remedy(Finding &F, const Verdict &Why) {
  if (const NamedDecl *Member = Out.culpritMember(Why))
    note(F, msg::tagFix, Member->getLocation(), Out.name(Member));
  else
    note(F, msg::tagFixAny, V.Class.getLocation());
}

void TagRule::own(Marker M) {
  Verdict Why = V.Types.judgeStructure(M, Self);
  if (Why.yes())
    return;
  SourceLocation At = V.Class.getLocation();
  std::string Name = Out.name(&V.Class);
  Finding F =
      M == Marker::Send ? finding(msg::tagNotSend, At, Name) : finding(msg::tagNotSync, At, Name);
  Out.because(F, Why, At);
  remedy(F, Why);
  Out.add(std::move(F));
}

/// Both promises at once: one member that breaks both is told once.
void TagRule::inherited(bool Send, bool Sync, const CXXRecordDecl *Base) {
  Verdict NoSend, NoSync;
  if (Send)
    NoSend = V.Types.judgeStructure(Marker::Send, Self);
  if (Sync)
    NoSync = V.Types.judgeStructure(Marker::Sync, Self);
  const NamedDecl *Member = Out.culpritMember(NoSend);
  bool Both = !NoSend.yes() && !NoSync.yes() && Member && Member == Out.culpritMember(NoSync);
  SourceLocation At = V.Class.getLocation();
  std::string Name = Out.name(&V.Class), From = Out.name(Base);
  auto Tell = [&](Finding F, const Verdict &Why) {
    note(F, msg::tagPromised, Base->getLocation());
    Out.because(F, Why, At);
    remedy(F, Why);
    Out.add(std::move(F));
  };
  if (!NoSend.yes())
    Tell(Both ? finding(msg::tagBaseNeither, At, Name, From)
              : finding(msg::tagBaseNotSend, At, Name, From),
         NoSend);
  if (!NoSync.yes() && !Both)
    Tell(finding(msg::tagBaseNotSync, At, Name, From), NoSync);
}

void TagRule::conflict(bool Both, llvm::StringRef What) {
  if (!Both)
    return;
  SourceLocation At = V.Class.getLocation();
  Finding F = finding(msg::tagConflict, At, Out.name(&V.Class), What.str());
  note(F, msg::tagFixConflict, At);
  Out.add(std::move(F));
}

void TagRule::reason(bool Tagged, const std::string &Why, llvm::StringRef What) {
  if (!Tagged || !llvm::StringRef(Why).trim().empty())
    return;
  SourceLocation At = V.Class.getLocation();
  Finding F = finding(msg::tagNoReason, At, Out.name(&V.Class), What.str());
  note(F, msg::tagFixReason, At);
  Out.add(std::move(F));
}
} // namespace

void SendTag(const ClassView &V, Report &Out) {
  Tags Own = tagsOf(V.Class);
  TagRule R{V, Out, tagType(V.Facts.context(), &V.Class)};
  R.conflict((Own.Send || Own.UnsafeSend) && Own.NotSend, "Send");
  R.conflict((Own.Sync || Own.UnsafeSync) && Own.NotSync, "Sync");
  R.reason(Own.UnsafeSend, Own.SendWhy, "Send");
  R.reason(Own.UnsafeSync, Own.SyncWhy, "Sync");
  bool SaysSend = Own.UnsafeSend || Own.NotSend, SaysSync = Own.UnsafeSync || Own.NotSync;
  if (Own.Send && !SaysSend)
    R.own(Marker::Send);
  if (Own.Sync && !SaysSync)
    R.own(Marker::Sync);
  if (!V.Class.hasDefinition())
    return;
  bool ToldSend = Own.Send || Own.UnsafeSend, ToldSync = Own.Sync || Own.UnsafeSync;
  V.Class.forallBases([&](const CXXRecordDecl *Base) {
    Tags Of = tagsOf(*Base);
    R.inherited(Of.Send && !ToldSend, Of.Sync && !ToldSync, Base);
    ToldSend |= Of.Send;
    ToldSync |= Of.Sync;
    return true;
  });
}

} // namespace fearless::check
