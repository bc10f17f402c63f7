// Try send returns value on failure.
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
using Job = fearless::SendFn<void()>;
void push_or_run(const fearless::SyncSender<Job> &tx, Job job) {
  if (!tx.try_send(std::move(job)))
    job();
}
int main() {
  auto [tx, rx] = fearless::sync_channel<Job>(1);
  auto t = fearless::spawn([rx = std::move(rx)] {
    for (Job &job : rx)
      job();
  });
  for (int i = 0; i < 4; ++i)
    push_or_run(tx, [i] { std::cout << i; });
  {
    auto last = std::move(tx);
  }
  t.join();
}
