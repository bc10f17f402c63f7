// TSan: data race
// Stages of a media pipeline: the base class locks, the derived classes do the work.
#include <algorithm>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

class Stage {
public:
  virtual ~Stage() = default;

  void feed(int frame) {
    std::lock_guard<std::mutex> lock(mutex_);
    process(frame);
  }

protected:
  virtual void process(int frame) = 0; // called under mutex_
  mutable std::mutex mutex_;
};

class Encoder : public Stage {
public:
  int keyFrames() const {
    return keyFrames_; // DEFECT(guarded-by): process() writes it under mutex_
  }

protected:
  void process(int frame) override {
    bits_ += frame * 8;
    if (frame % 10 == 0)
      ++keyFrames_; // WITNESS
  }

private:
  long bits_ = 0;
  int keyFrames_ = 0;
};

class Pipeline {
public:
  explicit Pipeline(std::shared_ptr<Stage> stage) : stage_(std::move(stage)) {}
  void run(int frames) {
    for (int frame = 0; frame < frames; ++frame) {
      stage_->feed(frame);
      std::this_thread::yield();
    }
  }

private:
  const std::shared_ptr<Stage> stage_;
};

int main() {
  auto encoder = std::make_shared<Encoder>();
  Pipeline camera(encoder), screen(encoder);
  std::thread first(&Pipeline::run, &camera, 300);
  std::thread second(&Pipeline::run, &screen, 300);
  int most = 0;
  for (int i = 0; i < 300; ++i) {
    most = std::max(most, encoder->keyFrames());
    std::this_thread::yield();
  }
  first.join();
  second.join();
  return most > 60;
}
