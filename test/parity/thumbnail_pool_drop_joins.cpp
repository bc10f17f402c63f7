// a pool of workers renders images, its destructor closes the queue and joins
#include <algorithm>
#include <fearless/fearless.h>

#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct Image {
  std::string name;
  std::vector<unsigned char> pixels;
};

long render(const Image &image) {
  return static_cast<long>(image.name.size()) +
         std::count_if(image.pixels.begin(), image.pixels.end(), [](auto p) { return p > 127; });
}

class Pool {
public:
  explicit Pool(std::size_t count) {
    auto [tx, rx] = fearless::channel<Image>();
    queue_ = std::move(tx);
    auto jobs = fearless::make_arc<fearless::Mutex<fearless::Receiver<Image>>>(std::move(rx));
    workers_.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
      workers_.push_back(fearless::spawn([jobs] {
        long done = 0;
        for (;;) {
          auto job = jobs->lock()->recv();
          if (!job)
            return done;
          done += render(*job);
        }
      }));
  }
  ~Pool() {
    queue_.reset();
    for (auto &worker : workers_)
      std::printf("%ld\n", worker.join());
  }
  bool submit(Image image) const { return queue_ && queue_->send(std::move(image)); }

private:
  std::optional<fearless::Sender<Image>> queue_;
  std::vector<fearless::JoinHandle<long>> workers_;
};

int main() {
  Pool pool(3);
  for (int i = 0; i < 10; ++i) {
    Image image{"img" + std::to_string(i),
                std::vector<unsigned char>(64, static_cast<unsigned char>(i * 20))};
    if (!pool.submit(std::move(image)))
      break;
  }
}
