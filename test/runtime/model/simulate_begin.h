// From here on std::atomic and the like are the simulated ones. See std_on_relacy.h.
#define atomic simulated_atomic
#define mutex simulated_mutex
#define condition_variable simulated_condition_variable
#define this_thread simulated_this_thread
#define steady_clock simulated_steady_clock
#define stop_token simulated_stop_token
#define stop_callback simulated_stop_callback
#define sem_t simulated::sem_t
#define sem_init simulated::sem_init
#define sem_destroy simulated::sem_destroy
#define sem_wait simulated::sem_wait
#define sem_clockwait simulated::sem_clockwait
#define sem_post simulated::sem_post
