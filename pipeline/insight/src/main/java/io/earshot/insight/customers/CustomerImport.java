package io.earshot.insight.customers;

import static java.util.Objects.requireNonNull;

import io.earshot.insight.customers.ImportReport.ImportFault;
import io.earshot.store.Customer;
import io.earshot.store.Customers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Takes the customers of a file into the store: a table (CSV) or vCards. Who is there already, by
 * id, is replaced. A customer who cannot be taken does not keep the others out. However long the
 * file, memory stays the same.
 */
public final class CustomerImport {
  private final ToLongFunction<List<Customer>> saving;
  private final ToLongFunction<List<Customer>> comparing;

  /** Saves them there. */
  public CustomerImport(Customers customers) {
    this(customers::saveAll, batch -> changes(customers, batch));
  }

  private CustomerImport(
      ToLongFunction<List<Customer>> saving, ToLongFunction<List<Customer>> comparing) {
    this.saving = saving;
    this.comparing = comparing;
  }

  /** Saves nothing, and shows each customer to somebody. */
  public static CustomerImport showing(Consumer<Customer> somebody) {
    requireNonNull(somebody, "somebody is null");
    ToLongFunction<List<Customer>> show =
        batch -> {
          batch.forEach(somebody);
          return batch.size();
        };
    return new CustomerImport(show, show);
  }

  private static long changes(Customers customers, List<Customer> batch) {
    Map<String, Customer> known =
        customers.find(batch.stream().map(Customer::id).distinct().toList());
    return batch.stream().filter(customer -> !customer.equals(known.get(customer.id()))).count();
  }

  /**
   * Reads a file to its end, and saves what it holds a thousand customers at a time.
   *
   * @throws IOException if the file cannot be read; what was read until then is saved
   * @throws CustomerFileException if it is no file of customers, or the options do not fit it;
   *     nothing is saved then
   * @throws IllegalArgumentException if there is no such region
   */
  public ImportReport run(InputStream in, ImportOptions options)
      throws IOException, CustomerFileException {
    Normaliser normaliser = new Normaliser(new Phones(options.region()));
    return new Run(new CustomerFile(in, options), options, normaliser).toTheEnd();
  }

  /** One file on its way. */
  private final class Run {
    private final CustomerFile file;
    private final ImportOptions options;
    private final Normaliser normaliser;
    private final List<Customer> waiting = new ArrayList<>();
    private final List<Customer> first = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private long read;
    private long saved;
    private long refused;
    private long leftOut;
    private String unread;

    Run(CustomerFile file, ImportOptions options, Normaliser normaliser) {
      this.file = file;
      this.options = options;
      this.normaliser = normaliser;
    }

    ImportReport toTheEnd() throws IOException {
      try {
        while (wantsMore() && take(file.next())) {
          // the row is counted
        }
      } catch (CustomerFileException e) {
        unread = e.getMessage();
      }
      save();
      return report();
    }

    private boolean wantsMore() {
      return options.most() == null || read < options.most();
    }

    /** Whether there was one. */
    private boolean take(FileRow row) {
      if (row == null) {
        return false;
      }
      read++;
      if (row.draft() == null) {
        refuse(new ImportFault(row.place(), null, null, row.fault(), true));
      } else {
        take(row.place(), normaliser.normalised(row.draft()));
      }
      return true;
    }

    private void take(long place, Normalised normalised) {
      Customer customer = normalised.customer();
      if (customer == null) {
        RefusedValue id = normalised.refused().get(0);
        refuse(new ImportFault(place, null, id.field(), id.reason(), true));
        return;
      }
      for (RefusedValue value : normalised.refused()) {
        leftOut++;
        note(new ImportFault(place, customer.id(), value.field(), value.reason(), false));
      }
      keep(customer);
    }

    private void keep(Customer customer) {
      if (first.size() < ImportReport.SHOWN) {
        first.add(customer);
      }
      waiting.add(customer);
      if (waiting.size() == Customers.MAX_BATCH) {
        save();
      }
    }

    private void refuse(ImportFault fault) {
      refused++;
      note(fault);
    }

    private void note(ImportFault fault) {
      if (faults.size() < ImportReport.MOST_FAULTS) {
        faults.add(fault);
      }
    }

    private void save() {
      saved += (options.dryRun() ? comparing : saving).applyAsLong(waiting);
      waiting.clear();
    }

    private ImportReport report() {
      return new ImportReport(
          file.form(),
          file.encoding(),
          file.columns(),
          options.dryRun(),
          read,
          saved,
          refused,
          leftOut,
          faults,
          first,
          unread);
    }
  }
}
