// What a library's names mean to the analysis, as data. Everything that fearless knows about the
// standard library, pthread or its own runtime arrives through these structs, read from YAML
// (lib/models/*.yaml); analysis code names behaviours, never libraries.
//
//   spawns:
//     - {function: std::thread::thread, callable: 0, arguments: rest, lifetime: handle}
//   types:
//     - {type: std::vector, is: container}
//
// Names are qualified names without inline namespaces and template arguments
// (`std::basic_string`, not `std::__cxx11::basic_string<char>`).
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace fearless::check {

/// What a type is to the judgments. The axioms of each kind are the table in types/TypeJudge.cpp.
enum class TypeKind {
  Value,        // owns what it holds, immutable when const: std::string, std::thread, path
  Container,    // holds values of its type arguments, deep const: vector, map, optional, tuple
  Product,      // exactly its type arguments, side by side: pair, tuple
  UniqueOwner,  // one owner of a heap value, shallow const: unique_ptr
  SharedOwner,  // many owners of one value, each may write it: shared_ptr, weak_ptr
  SharedReader, // many owners of one value, none may write it: fearless::Arc
  Atomic,       // synchronises its value: std::atomic
  Lock,         // synchronises itself, cannot move: mutex, condition_variable, latch
  Guard,        // a held lock, released by the thread that took it: lock_guard
  GuardedValue, // a value inside its lock: fearless::Mutex
  SharedValue,  // a value inside its reader-writer lock: fearless::RwLock
  View,         // looks into somebody else's storage: span, string_view, iterators
  Reference,    // a reference in a box: reference_wrapper
  Erased,       // holds something unknown: std::function, std::any
  SendErased,   // holds something unknown that is Send: fearless::SendFn
  Sender,       // gives values of its type arguments away, from any thread: Sender
  ThreadValue,  // Send, used by one thread at a time: Receiver, random engines in disguise
  ThreadBound,  // bound to the thread that made it
};

/// When a spawned callable has certainly ended.
enum class Lifetime {
  Detached, // never known: pools, event loops
  Handle,   // when the handle that the call yields is joined
  Scope,    // when the scope object that the call is made on ends
  Call,     // before the call returns: parallel algorithms
};

/// An argument position of a call: `this`, the result, or the N-th argument.
struct Slot {
  enum class Kind { None, This, Result, Argument };
  Kind K = Kind::None;
  unsigned Index = 0;
};

/// A call that runs a callable on another thread.
struct SpawnModel {
  std::string Function;
  unsigned Callable = 0;             // index of the callable, after a skipped leading argument
  std::optional<unsigned> Arguments; // first of the arguments that are handed to the callable
  std::string Skip;                  // a leading argument of this type is not counted
  std::string Unless; // with this constant as the skipped argument it starts no thread
  Lifetime Life = Lifetime::Detached;
  Slot Handle{Slot::Kind::Result, 0}; // where the handle appears (Life == Handle), or the scope
};

/// What a call does that matters between threads.
enum class FunctionKind {
  Move,        // its argument is given away: std::move
  Forward,     // its argument, as it was passed: std::forward
  Borrow,      // a reference or pointer to its argument: std::ref, std::addressof
  BorrowRead,  // the same, for reading only: std::cref, as_const
  Bind,        // a callable made of a callable and arguments: std::bind, bind_front
  Share,       // yields another owner of what its object stands for: Sender::clone, Arc::clone
  Emplace,     // constructs an element (of its object's or first type argument) from its arguments
  Join,        // the thread of handle `Slot` has ended when the call returns
  Await,       // the same, and the handle can be asked again: std::future::wait
  Poll,        // asks whether the thread has ended: wait_for
  Detach,      // the thread of handle `Slot` outlives its handle
  Acquire,     // takes lock `Slot`
  Release,     // gives lock `Slot` back
  Sleep,       // returns when another thread has notified condition `Slot`, or for no reason
  Wake,        // notifies condition `Slot`
  Load,        // yields the value of its object, an atomic
  Store,       // gives its object, an atomic, a new value
  Modify,      // adds to its object, an atomic, or the like, whatever its value is
  WaitFor,     // gives the lock of guard `Slot` back, and takes it again: condition_variable::wait
  Transfer,    // the values in its arguments go to another thread: Sender::send
  Reset,       // gives a moved-from object a value again: clear, reset, assign
  LendGuarded, // runs its last argument on what its object guards: Mutex::with
  Exclusive,   // uses its object as if nobody else had it: Mutex::get_mut
  Synchronise, // orders this thread after another one: atomic load, wait, recv
  Element,     // yields a reference, pointer or iterator into its object: at, begin, get, data
  Below,       // the part of its object below the index in its first argument: span::first
  From,        // the part of its object from that index on: span::subspan
  Read,        // only reads through the iterators and pointers in its arguments: std::find
  Write,       // writes through them: std::sort
  Grow,        // adds elements to its object and leaves the others in place: std::list::insert
  Parallel,    // runs its callables on several threads at once, and waits: tbb::parallel_for
  Fork,        // runs each of its callables on a thread of its own, and waits: fearless::join
  Split,       // yields the part of its argument below an index, and the rest: fearless::split_at
  Fulfil,      // delivers the result that others wait for: promise::set_value
  Compare,     // says which of its last two arguments comes first: std::less, std::min
  Visit,       // calls its last argument on each element of a range, before it returns
  Identify,    // asks which thread this is: std::this_thread::get_id
  HiddenState, // works on static state of its own, unsynchronised: strtok, localtime
};

struct FunctionModel {
  std::string Function;
  FunctionKind Kind;
  Slot On;                  // which handle, lock or value; This where the model names none
  bool Shared = false;      // Acquire: beside other readers
  bool Tries = false;       // Acquire: without waiting; WaitFor: not for ever
  std::string State = {};   // HiddenState: its name, where several functions share it
  std::string Instead = {}; // HiddenState: the function that does the same without it
  bool ReadsOnly = false;   // HiddenState: does not change it
};

struct TypeModel {
  std::string Type;
  TypeKind Kind;
  std::vector<unsigned> Elements; // template arguments that it holds; empty: all type arguments
  bool Results = false;           // a callable whose result goes to another thread: packaged_task
  bool Stable = false;            // elements stay where they are when others are added: list, map
  bool ReadOnly = false;          // a view that never writes: string_view, const iterators
  bool Shared = false;            // a guard that holds its lock beside other readers: shared_lock
  bool Recursive = false;         // a lock that its holder may take again: recursive_mutex
};

/// A type whose value stands for a running thread.
struct HandleModel {
  enum class Death { Joins, Terminates, Detaches };
  enum class Discard { Fine, Defect };
  std::string Type;
  Death AtDestruction = Death::Detaches;
  Discard Discarded = Discard::Fine; // of a handle that nobody names
};

/// A variable that several threads may use at once although its type does not say so: std::cout.
struct ObjectModel {
  std::string Object;
};

/// A class with a member of each name is a lock: the standard's BasicLockable, and its spellings in
/// older code bases.
struct LockableModel {
  std::string Acquire, Release;
  bool Shared = false; // beside other readers
};

/// How a library's own type is spelled for people: `std::basic_string<char>` is `std::string`.
struct SpellingModel {
  std::string Printed, Shown;
};

/// The contents of one model file.
struct Model {
  std::vector<SpawnModel> Spawns;
  std::vector<FunctionModel> Functions;
  std::vector<TypeModel> Types;
  std::vector<HandleModel> Handles;
  std::vector<ObjectModel> Objects;
  std::vector<LockableModel> Lockables;
  std::vector<SpellingModel> Spellings;
  std::vector<std::string> LockAsserts;  // members of a lock that assert it is held
  std::vector<std::string> UnlockedTags; // types that tell a guard not to lock yet
  std::vector<std::string> TryingTags;   // types that tell a guard not to wait
  std::vector<std::string> AdoptingTags; // types that tell a guard that the lock is held already
  std::vector<std::string> Demands;      // concepts that ask for a type that is Send
  std::vector<std::string> Policies; // a first argument of such a type: callables run in parallel
  std::vector<std::string> Opaque;   // namespaces whose bodies are not read: models say it all
};

} // namespace fearless::check
