// Rule `guard-escape` where a mutex beside the data guards it: a function takes the lock, and
// returns a reference, pointer, iterator or view to what the lock guards (Core Guidelines CP.50,
// F.43; in Rust the reference would borrow from the guard, E0515).
#include "rules/View.h"

namespace fearless::check {

void GuardEscapeMembers(const UnitView &V, Report &Out) {
  for (const Lent &L : V.Discipline.lent()) {
    const SharedUse &Return = *L.Return, &Write = *L.Witness;
    std::string Lock = L.Lock->getNameAsString();
    Finding F = finding(msg::guardLent, Return.A.At, Return.What->getNameAsString(), Lock);
    if (L.Declared.Lock)
      note(F, msg::guardLentSaid, L.Declared.At, Lock);
    note(F, msg::guardLentHeld, L.Held.At, Lock, L.Held.Guard->getNameAsString());
    note(F, msg::guardLentWritten, Write.A.At, spelled(Write.A.What), Lock);
    if (Write.By.K == Runner::Kind::Thread)
      note(F, msg::guardLentThread, Write.By.Start);
    note(F, msg::guardFixReturn, Return.A.At);
    Out.add(std::move(F));
  }
}

} // namespace fearless::check
