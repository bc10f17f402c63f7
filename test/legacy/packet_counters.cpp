// TSan: data race
// Packet counters of an interface, in the C style of their origin.
#include <pthread.h>
#include <stdint.h>
#include <unistd.h>

struct if_counters {
  pthread_mutex_t lock;
  uint64_t rx_packets; /* protected by lock */
  uint64_t rx_bytes;   /* protected by lock */
  uint64_t errors;     /* protected by lock */
};

static void counters_init(struct if_counters *c) {
  pthread_mutex_init(&c->lock, nullptr);
  c->rx_packets = c->rx_bytes = c->errors = 0;
}

static int counters_receive(struct if_counters *c, uint32_t length) {
  if (length > 1500) {
    c->errors++; // DEFECT(guarded-by): the error path returns before the lock
    return -1;
  }
  pthread_mutex_lock(&c->lock);
  c->rx_packets++;
  c->rx_bytes += length;
  pthread_mutex_unlock(&c->lock);
  return 0;
}

static uint64_t counters_errors(struct if_counters *c) {
  pthread_mutex_lock(&c->lock);
  uint64_t errors = c->errors; // WITNESS
  pthread_mutex_unlock(&c->lock);
  return errors;
}

static void *receiver(void *arg) {
  struct if_counters *c = static_cast<struct if_counters *>(arg);
  for (uint32_t i = 0; i < 400; i++)
    counters_receive(c, 1400 + i % 200);
  return nullptr;
}

int main() {
  struct if_counters counters;
  counters_init(&counters);
  pthread_t threads[2];
  for (pthread_t &thread : threads)
    pthread_create(&thread, nullptr, receiver, &counters);
  uint64_t errors = 0;
  for (int i = 0; i < 100; i++) {
    errors += counters_errors(&counters);
    usleep(20);
  }
  for (pthread_t thread : threads)
    pthread_join(thread, nullptr);
  errors += counters.errors; // both have ended
  pthread_mutex_destroy(&counters.lock);
  return errors == 0;
}
