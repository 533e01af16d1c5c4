FROM node:26-slim

WORKDIR /app

# The dependencies first: a change of the code alone does not install them again.
COPY package.json package-lock.json ./
# Without the optional packages either: the PostgreSQL of npm, which a container does not use, and the tools that the
# database client would generate code with.
RUN npm ci --omit=dev --omit=optional

COPY src ./src
COPY prisma ./prisma

# The service may read its code and write nothing: the data belong to the server that DATABASE_URL names. Without
# DATABASE_URL it refuses to start here, instead of keeping data that would go with the container.
USER node

# slim has no curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:' + (process.env.PORT ?? 3000) + '/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# Each thread would otherwise keep memory of its own that it has given back, and all of them what was needed once, tens of
# megabytes while a batch is calculated.
ENV MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=1048576

# Not through npm, so that the signals of `docker stop` reach the service itself. With half of V8's own young generation
# a request takes as long and a batch as much processor time: what waits to be collected is half as much. The heap grows in
# small steps instead of up to four times of what is in use.
CMD ["node", "--max-semi-space-size=16", "--heap-growing-percent=50", "src/main.ts"]
