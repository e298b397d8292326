/** The two kinds of pods of an application of Spark, as `spec` and Spark's own settings call them. */
export type SparkRole = 'driver' | 'executor';
