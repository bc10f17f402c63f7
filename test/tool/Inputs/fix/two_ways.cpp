// Two ways to compile one file: what mends one of them does not compile in the other.
#include <thread>

struct Point {
  int x = 0;
#ifdef PINNED
  Point() = default;
  Point(const Point &) = delete;
#endif
};
void use(int);

#ifdef IN_PLACE
struct Runner {
  template <class F> explicit Runner(F &&f) { f(); }
  void detach() {}
};
#else
using Runner = std::thread;
#endif

void f() {
  Point point;
  Runner([&point] { use(point.x); }).detach();
}
