// Wake-ups without a reason, which the standard allows and the platform hardly ever shows: one wait
// in four on any condition variable of the process ends at once. Only what is asked again after
// each wake-up works here.
#include "../interpose.h"

#include <atomic>
#include <pthread.h>
#include <sched.h>
#include <time.h> // NOLINT(modernize-deprecated-headers): clockid_t

SANITIZERS_OWN(pthread_cond_wait);
SANITIZERS_OWN(pthread_cond_timedwait);
SANITIZERS_OWN(pthread_cond_clockwait);

namespace stress {

std::atomic<long> spurious_wakeups = 0;

} // namespace stress

namespace {

bool wakes_at_once(pthread_mutex_t *mutex) {
  static std::atomic<unsigned> waits = 0;
  if (waits.fetch_add(1) % 4 != 0)
    return false;
  ++stress::spurious_wakeups;
  pthread_mutex_unlock(mutex);
  sched_yield();
  pthread_mutex_lock(mutex);
  return true;
}

} // namespace

extern "C" {

int pthread_cond_wait(pthread_cond_t *condition, pthread_mutex_t *mutex) {
  static const auto real = BEHIND(pthread_cond_wait);
  return wakes_at_once(mutex) ? 0 : real(condition, mutex);
}

int pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *mutex,
                           const timespec *until) {
  static const auto real = BEHIND(pthread_cond_timedwait);
  return wakes_at_once(mutex) ? 0 : real(condition, mutex, until);
}

int pthread_cond_clockwait(pthread_cond_t *condition, pthread_mutex_t *mutex, clockid_t clock,
                           const timespec *until) {
  static const auto real = BEHIND(pthread_cond_clockwait);
  return wakes_at_once(mutex) ? 0 : real(condition, mutex, clock, until);
}

} // extern "C"
