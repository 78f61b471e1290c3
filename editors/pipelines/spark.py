#!/usr/bin/env python3
"""Lints JSON Lines on an Apache Spark cluster.

    spark-submit spark.py [--program PATH] [--pieces N] INPUT OUTPUT [-- FLAG...]

INPUT is a file, a folder or a pattern of documents, one a line; OUTPUT is a folder that must not exist. Each record of
the output answers one of the input; read in the order of their names, its parts are in the order of the input.
PATH names the program on every node. Flags behind -- go to `copydesk lint`.
"""
import argparse
import shlex

from pyspark.sql import SparkSession


def command(program, flags):
    """What each task runs: findings are no failure, and a line that is no document gets a record with an error."""
    contract = "lint --stdin-format jsonl --format jsonl --bad-lines ok --exit-zero --jobs 1"
    return shlex.join([program, *contract.split(), *flags])


def main():
    parser = argparse.ArgumentParser(description="Lint JSON Lines on a Spark cluster.")
    parser.add_argument("--program", default="copydesk", help="the program on every node")
    parser.add_argument("--pieces", type=int, default=None, help="the fewest tasks to cut the input into")
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("flags", nargs="*", help="further flags of copydesk lint, behind --")
    given = parser.parse_args()
    spark = SparkSession.builder.appName("copydesk").getOrCreate()
    try:
        documents = spark.sparkContext.textFile(given.input, given.pieces)
        # checkCode makes a dead process a failed task, which Spark runs again on the whole of its piece.
        records = documents.pipe(command(given.program, given.flags), checkCode=True)
        records.saveAsTextFile(given.output)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
