// Facts about how threads signal each other: values that decide what is done, operations on
// atomics, waits and who ends them, callbacks, and orders between objects.
#pragma once

#include "facts/Place.h"
#include "clang/AST/DeclCXX.h"
#include <vector>

namespace fearless::check {

/// `if (!ready)`, `while (queue.empty())`, `shown[front]`: what a place holds decides which way is
/// taken, or which element is used. A local may be asked in its place: see Remembers.
struct Tests {
  enum class For : unsigned char { Branch, Element };
  Place What;
  clang::SourceLocation At;
  For K = For::Branch;
  bool Alone = false;                 // nothing but constants and other questions stands beside it
  clang::SourceLocation Through = {}; // the call that asks, of a seen function: `while (!done())`
  const clang::FunctionDecl *Asked = nullptr; // that function
  bool EndsLoop = false; // the branch is in a loop, and one of its ways leads out of it
};

/// `Tree *seen = root_;`, `int n = count.load();`: a local keeps what a place held.
struct Remembers {
  const clang::VarDecl *In;
  Place What;
  clang::SourceLocation At;
};

/// An operation on an atomic: `n.load()`, `n = 1`, `n.fetch_add(2)`, `++n`. Not one that decides by
/// itself what it does, or tells what was there: exchange, compare_exchange.
struct AtomicOperation {
  enum class Kind : unsigned char { Loads, Stores, Modifies };
  struct Source {
    Place What; // an atomic, or a local
    clang::SourceLocation At;
  };
  Place What;
  Kind K;
  clang::SourceLocation At;
  bool Ordered = false;          // its memory order is written out
  bool Asked = false;            // somebody looks at its result: `if (--users == 0)`
  bool Flag = false;             // stores true or false
  bool Makes = false;            // stores a new object: `p.store(new Tree)`
  std::vector<Source> From = {}; // Stores: what the value is made from: `n.store(n.load() + 1)`
};

/// `ready.wait(lock)`: sleeps until another thread notifies, and asks for nothing else.
struct Sleeps {
  Place On;
  clang::SourceLocation At;
  bool Own = false; // under a lock that the function has taken itself, by a guard
};

/// `ready.notify_one()`
struct Wakes {
  Place On;
  clang::SourceLocation At;
};

/// `changed_(id);` of a callable that an object holds: see StoredCallables.
struct CallsBack {
  Place What;
  clang::SourceLocation At;
};

/// The thread sleeps until another one wakes it: `ready.wait(held)`, which gives the lock of a
/// guard back meanwhile.
struct Waits {
  Place On;
  const clang::VarDecl *Guard = nullptr;
  clang::SourceLocation At;
};

/// The one who waits for a result gets it: `answer.set_value(1)`.
struct Fulfils {
  Place On;
  const clang::CXXRecordDecl *Class; // of the promise
  clang::SourceLocation At;
};

/// Which of two things comes first is asked: `&a < &b`, `a.id < b.id`, `from < to`.
struct Compares {
  Place Left, Right;
};

/// Asks which thread this is: `std::this_thread::get_id()`.
struct Identifies {
  clang::SourceLocation At;
};

} // namespace fearless::check
