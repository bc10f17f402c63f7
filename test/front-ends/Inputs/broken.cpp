// What is found here is not said, for the compiler has not read all of it.
namespace work { struct Pool { template <class F> void later(F) {} }; }
void use(int);

void hands_a_local_to_the_pool(work::Pool &pool, int number) {
  pool.later([&number] { use(number); });
}

int broken = ;
