// RUN: %fearless-both %s
// both-no-diagnostics
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>
#define FEARLESS_SEND [[clang::annotate("fearless:send")]]
#define FEARLESS_SYNC [[clang::annotate("fearless:sync")]]
#define FEARLESS_NOT_SEND [[clang::annotate("fearless:not_send")]]
#define FEARLESS_NOT_SYNC [[clang::annotate("fearless:not_sync")]]
#define FEARLESS_UNSAFE_SEND(why) [[clang::annotate("fearless:unsafe_send", why)]]
#define FEARLESS_UNSAFE_SYNC(why) [[clang::annotate("fearless:unsafe_sync", why)]]

// ---- promises that the structure keeps

class FEARLESS_SEND Empty {};

class FEARLESS_SEND Account {
  std::string owner;
  long cents = 0;
  std::vector<std::string> history;
  std::map<std::string, std::optional<int>> limits;
  std::variant<int, std::string> last;
  std::unique_ptr<Account> parent;
};

class FEARLESS_SEND Callbacks {
  void (*report)(int) = nullptr;
  void (Account::*method)() = nullptr;
};

class FEARLESS_SEND SharesConstants {
  std::shared_ptr<const std::string> name;
  std::shared_ptr<std::atomic<int>> hits;
};

class FEARLESS_SEND FEARLESS_SYNC Both {
  std::string text;
  mutable std::atomic<int> hits{0};
  mutable std::mutex mutex;
};

struct FEARLESS_SYNC Readable {
  int n = 0;
  std::vector<int> values;
};

class FEARLESS_SEND StaticsDoNotCount {
  static int *cursor;
  int n = 0;
};

class FEARLESS_SEND Declared;
class Declared {
  int n = 0;
};

template <class T> class FEARLESS_SEND Box {
  T value;
};
Box<int> number;
Box<std::string> text;

template <class T> struct NeverInstantiated;
template <class T> struct FEARLESS_SEND NeverInstantiated {
  T *p;
};

// ---- derived classes that keep their base's promise

class FEARLESS_SEND Shape {
public:
  virtual ~Shape() = default;
  virtual double area() const = 0;
};
class Circle final : public Shape {
public:
  double area() const override { return radius; }

private:
  double radius = 1;
};
class Group : public Shape {
public:
  double area() const override { return 0; }

private:
  std::vector<std::unique_ptr<Shape>> parts;
};
class FEARLESS_SEND Promises : public Group {
  std::string name;
};
class FEARLESS_UNSAFE_SEND("the handle may be used by any thread") Native : public Shape {
public:
  double area() const override { return 0; }

private:
  void *handle = nullptr;
};
class OfNative : public Native {
  int n = 0;
};

// ---- escapes that say why

class FEARLESS_UNSAFE_SEND("the library locks every call") Connection {
  void *handle = nullptr;
};
class FEARLESS_UNSAFE_SYNC("lock-free ring, checked under TSan") Ring {
  int *slots = nullptr;
};
class FEARLESS_SEND UsesTheEscape {
  Connection connection;
};
class FEARLESS_UNSAFE_SEND("owns its nodes") FEARLESS_UNSAFE_SYNC("never writes them") Frozen {
  int *nodes = nullptr;
};

// ---- refusals need no proof

class FEARLESS_NOT_SEND Window {
  int id = 0;
};
class FEARLESS_NOT_SYNC Cell {
  int value = 0;
};
class FEARLESS_NOT_SEND FEARLESS_NOT_SYNC Both_ {
  int *p = nullptr;
};
class Dialog : Window {
  int *p = nullptr;
};
class FEARLESS_SEND FEARLESS_NOT_SYNC OneAtATime {
  int value = 0;
};
class FEARLESS_SYNC FEARLESS_NOT_SEND StaysHere {
  int value = 0;
};

// ---- no tag, no promise

struct Node {
  Node *next = nullptr;
};
class Untagged {
public:
  virtual ~Untagged() = default;
};
class Derived : public Untagged {
  int *p = nullptr;
};
class [[clang::annotate("something else")]] Annotated {
  int *p = nullptr;
};
