// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>
#define FEARLESS_SEND [[clang::annotate("fearless:send")]]
#define FEARLESS_SYNC [[clang::annotate("fearless:sync")]]
#define FEARLESS_NOT_SEND [[clang::annotate("fearless:not_send")]]
#define FEARLESS_NOT_SYNC [[clang::annotate("fearless:not_sync")]]
#define FEARLESS_UNSAFE_SEND(why) [[clang::annotate("fearless:unsafe_send", why)]]
#define FEARLESS_UNSAFE_SYNC(why) [[clang::annotate("fearless:unsafe_sync", why)]]

// ---- the structure contradicts the promise

class FEARLESS_SEND Node { // both-warning {{'Node' promises to be Send, but its structure is not}}
  int *next = nullptr;     // both-note {{because field 'next' has type 'int *', which is not Send}} both-note {{change 'next', or take the promise back}}
};

struct FEARLESS_SEND Session { // both-warning {{'Session' promises to be Send, but its structure is not}}
  std::shared_ptr<std::string> user; // both-note {{because field 'user' has type 'std::shared_ptr<std::string>', which is not Send}}
};

struct Plain {
  std::vector<int *> pointers; // both-note {{because field 'pointers' has type 'std::vector<int *>', which is not Send}}
};
class FEARLESS_SEND DeepInside { // both-warning {{'DeepInside' promises to be Send, but its structure is not}}
  std::map<int, Plain> all; // both-note {{because field 'all' has type 'std::map<int, Plain>', which is not Send}}
};

class FEARLESS_SEND Pointing : Plain {}; // both-warning {{'Pointing' promises to be Send, but its structure is not}}

class FEARLESS_SEND Holds { // both-warning {{'Holds' promises to be Send}}
  std::unique_lock<std::mutex> lock;
};

class FEARLESS_SEND Erased { // both-warning {{'Erased' promises to be Send}}
  std::function<void()> callback; // both-note {{because field 'callback' has type 'std::function<void ()>', which is not Send}}
};

class FEARLESS_NOT_SEND Window {};
class FEARLESS_SEND Dialog { // both-warning {{'Dialog' promises to be Send}}
  Window window;             // both-note {{because field 'window' has type 'Window', which is not Send}}
};

class Open {
public:
  virtual ~Open() = default;
};
class FEARLESS_SEND OwnsAnyDerived { // both-warning {{'OwnsAnyDerived' promises to be Send}}
  std::unique_ptr<Open> what;
};

class FEARLESS_SYNC Memo { // both-warning {{'Memo' promises to be Sync, but its structure is not}}
  mutable int hits = 0;    // both-note {{field 'hits' is mutable and does not synchronise itself: const is no protection}}
};

class FEARLESS_SYNC Shallow { // both-warning {{'Shallow' promises to be Sync, but its structure is not}}
  std::unique_ptr<int> n;
};

class FEARLESS_SEND FEARLESS_SYNC Neither { // both-warning {{'Neither' promises to be Send}} both-warning {{'Neither' promises to be Sync}}
  int *p = nullptr;
};

class Outer {
  class FEARLESS_SEND Inner { // both-warning {{'Inner' promises to be Send}}
    int *p = nullptr;
  };
};

void local_class() {
  struct FEARLESS_SEND Local { // both-warning {{'Local' promises to be Send}}
    int *p;
  };
}

template <class T> class FEARLESS_SEND Box { // both-warning {{'Box' promises to be Send, but its structure is not}}
  T value; // both-note {{because field 'value' has type 'int *', which is not Send}}
};
Box<int *> told_at_the_template;
Box<int *> told_once;
Box<int> fine;

// ---- a derived class breaks its base's promise

class FEARLESS_SEND Shape { // both-note 5 {{the promise is made here}}
public:
  virtual ~Shape() = default;
};

class Circle : public Shape { // both-warning {{'Circle' breaks the promise of its base 'Shape' to be Send}}
  double *radius = nullptr;   // both-note {{because field 'radius' has type 'double *', which is not Send}}
};

class Polygon : public Shape {};
class Triangle final : public Polygon { // both-warning {{'Triangle' breaks the promise of its base 'Shape' to be Send}}
  std::string_view *names = nullptr;
};

class Labelled {
  std::shared_ptr<std::string> label;
};
class LabelledShape : public Shape, Labelled {}; // both-warning {{'LabelledShape' breaks the promise of its base 'Shape' to be Send}}

template <class T> class ShapeOf : public Shape { // both-warning {{'ShapeOf' breaks the promise of its base 'Shape' to be Send}}
  T data;
};
ShapeOf<int *> instantiated;

class FEARLESS_SYNC Counter { // both-note {{the promise is made here}}
public:
  virtual int get() const = 0;
};
class LazyCounter : public Counter { // both-warning {{'LazyCounter' breaks the promise of its base 'Counter' to be Sync}}
  mutable int cached = 0;
};

class FEARLESS_NOT_SEND Refuses : public Shape {}; // both-warning {{'Refuses' breaks the promise of its base 'Shape' to be Send}}

// ---- tags that contradict each other

class FEARLESS_SEND FEARLESS_NOT_SEND Torn {}; // both-warning {{'Torn' is tagged both Send and not Send}} both-note {{keep one of the two tags}}
class FEARLESS_SYNC FEARLESS_NOT_SYNC TornSync {}; // both-warning {{'TornSync' is tagged both Sync and not Sync}}
class FEARLESS_UNSAFE_SEND("why") FEARLESS_NOT_SEND TornUnsafe {}; // both-warning {{'TornUnsafe' is tagged both Send and not Send}}

// ---- an escape without a reason

class FEARLESS_UNSAFE_SEND("") NoReason { // both-warning {{the unchecked Send tag on 'NoReason' gives no reason}} both-note {{say why it holds: what makes it safe, and who checked it}}
  int *p = nullptr;
};
class FEARLESS_UNSAFE_SYNC("  ") Blank { // both-warning {{the unchecked Sync tag on 'Blank' gives no reason}}
  int *p = nullptr;
};
